import { now } from '#lib/platform/clock'
import { closeDatabase } from '#lib/platform/db/client'
import { useProxy } from '#lib/platform/outgoing-calls'
import { env } from '#lib/platform/env'
import { runCommand } from '#lib/platform/process/command'
import { productVersion } from '#lib/platform/process/product-version'
import { useInstanceDatabase } from '#lib/platform/process/instance-database'
import { say } from '#lib/platform/process/say'
import { diagnoseCalls } from '#lib/platform/running/diagnose-calls'
import { diagnoseDatabase } from '#lib/platform/running/diagnose-database'
import { diagnoseSettings } from '#lib/platform/running/diagnose-settings'
import { diagnoseMachine, diagnoseWork } from '#lib/platform/running/diagnose-work'
import { broken, diagnosisCode, diagnosisText, type Finding, good } from '#lib/platform/running/diagnosis'

// npm run diagnostic: how the installation is, without anything of anybody: may be sent to whoever helps. 1: something does not work.
await runCommand(async () => {
  const findings: Finding[] = [good('versions', `produit ${productVersion()}, Node ${process.versions.node}`), ...diagnoseSettings()]
  const close = await useInstanceDatabase().catch(() => () => Promise.resolve())
  try {
    const url = env().DATABASE_URL
    const database = url === undefined ? [broken('base de données', 'ni DATABASE_URL, ni base de démonstration dans DATA_DIR')] : await diagnoseDatabase(url, now())
    findings.push(...database)
    if (database.every((one) => one.state !== 'broken')) findings.push(...(await diagnoseWork(now())))
    useProxy()
    findings.push(...(await diagnoseMachine(now())), ...(await diagnoseCalls()))
  } catch {
    findings.push(broken('diagnostic', 's’est arrêté avant la fin'))
  } finally {
    await closeDatabase()
    await close()
  }
  say(diagnosisText(findings))
  return diagnosisCode(findings)
})
