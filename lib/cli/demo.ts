import path from 'node:path'
import { addSettings, dataDir } from '#lib/platform/env'
import { readArguments, runCommand } from '#lib/platform/process/command'
import { prepareDemo } from '#lib/platform/process/prepare-demo'
import { serveDemo } from '#lib/platform/process/serve-demo'
import { takeRunRecord } from '#lib/platform/process/run-record'
import { complain, say } from '#lib/platform/process/say'
import { exampleNamed } from '#prisma/examples/every-example'
import { openSupervisor, type StopReason, StopRequest } from '#lib/platform/process/supervisor'

const root = path.resolve(import.meta.dirname, '../..')
const usage = 'npm run demo [-- --exemple NOM]'
const codes: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

// npm run demo: everything one needs to see the product, from an empty folder to the printed address, and back.
await runCommand(async () => {
  const { values } = readArguments({ exemple: { type: 'string', default: 'pevele-du-douaisis' } }, usage)
  exampleNamed(values.exemple) // Before the minutes that a build takes.
  addSettings({ DATA_DIR: dataDir() }) // The parts started below work from other folders.
  say(`Plateforme CPTS, démonstration « ${values.exemple} ». Première fois : quelques minutes ; ensuite, quelques secondes.`)
  const { record, orphans } = await takeRunRecord(dataDir())
  if (orphans > 0) say(`  ✓ ${orphans} programme(s) laissé(s) par un arrêt brutal : arrêtés`)

  const supervisor = openSupervisor(record.addChild)
  void supervisor.stopped.then((reason) => { if (reason.kind === 'asked') say('\nArrêt demandé…') })
  let isReady = false
  let reason: StopReason
  try {
    const place = { root, folder: dataDir(), logs: path.join(dataDir(), 'journaux') }
    await prepareDemo(place, supervisor)
    // Imported here only: the database client they need may just have been written.
    const [{ loadDemoExample, tellHowToUse }, { closeDatabase }] = await Promise.all([import('./demo-example.ts'), import('#lib/platform/db/client')])
    await loadDemoExample(values.exemple)
    supervisor.checkpoint()
    await serveDemo(place, supervisor)
    await tellHowToUse(place)
    await closeDatabase()
    isReady = true
    reason = await supervisor.stopped
  } catch (error) {
    if (!(error instanceof StopRequest)) throw error
    reason = error.reason
  } finally {
    await supervisor.close()
    record.release()
  }
  if (reason.kind === 'failed') {
    complain(`\n${reason.message}\n\nTout est arrêté, les données sont gardées. Relancer : npm run demo`)
    return 1
  }
  say('Tout est arrêté, les données sont gardées. Relancer : npm run demo')
  return isReady ? 0 : (codes[reason.signal] ?? 1)
})
