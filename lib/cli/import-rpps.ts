import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { commandActor } from '#lib/platform/auth/actor'
import { peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { withInstanceDatabase } from '#lib/platform/process/instance-database'
import { showProgress } from '#lib/platform/process/progress'
import { say } from '#lib/platform/process/say'
import { applyRppsImport } from '#lib/imports/apply-rpps-import'
import { failureSentence } from '#lib/imports/import-labels'
import { previewRpps, type RppsPreviewed } from '#lib/imports/preview-rpps'
import { readRppsImport } from '#lib/imports/read-rpps-import'
import { rppsSummary } from '#lib/imports/rpps-summary'
import { startRppsImport } from '#lib/imports/start-rpps-import'

const usage = 'npm run import:rpps -- FICHIER [--savoir-faire FICHIER] [--dry-run] [--json]'
const options = { 'savoir-faire': { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const

// npm run import:rpps -- FILE: the national extraction into the register, with what needs nobody's answer.
await runCommand(async () => {
  const { values, positionals } = readArguments(options, usage, 1)
  const [file] = positionals
  if (file === undefined) throw new CommandError(`Utilisation : ${usage}`, 2)
  const source = { path: path.resolve(file), savoirFairePath: values['savoir-faire'] === undefined ? null : path.resolve(values['savoir-faire']) }
  const stop = new AbortController()
  const giveUp = () => { stop.abort() }
  process.once('SIGINT', giveUp).once('SIGTERM', giveUp)
  const previewed = await withInstanceDatabase(() => (values['dry-run'] ? preview(source, stop.signal) : importFile(source, stop.signal)))
  say(values.json ? jsonOf(previewed.counts) : rppsSummary(previewed, values['dry-run'] ? 'dry-run' : 'imported'))
})

/** The keys that scripts rely on, in this order. */
function jsonOf({ lines, linesInTerritory, peopleInTerritory, gps, gpPractices, added, changed, departed, refused }: RppsPreviewed['counts']): string {
  return JSON.stringify({ lines, linesInTerritory, peopleInTerritory, gps, gpPractices, added, changed, departed, refused })
}

type Source = { path: string; savoirFairePath: string | null }

async function preview(source: Source, signal: AbortSignal): Promise<RppsPreviewed> {
  const result = await previewRpps(commandActor, { ...source, signal, onProgress: showProgress('Lecture') })
  if (!result.ok) throw new CommandError(failureSentence(result))
  return result.value
}

/** The same steps as on the screens, one after the other; whatever needs an answer is left for the screens. */
async function importFile(source: Source, signal: AbortSignal): Promise<RppsPreviewed> {
  const bytesTotal = await stat(source.path).then((found) => found.size, () => 0)
  const id = randomUUID()
  const started = await startRppsImport(commandActor, { id, fileName: path.basename(source.path), filePath: source.path, bytesTotal, reader: 'command' }, now())
  if (!started.ok) throw new CommandError(failureSentence(started))
  const read = await readRppsImport(commandActor, { importId: id, savoirFairePath: source.savoirFairePath, signal, stopMeans: 'cancel', onProgress: showProgress('Lecture') }, now)
  if (!read.ok) throw new CommandError(failureSentence(read))
  const previewed = await previewRpps(commandActor, { importId: id })
  if (!previewed.ok) throw new CommandError(failureSentence(previewed))
  const departures = previewed.value.plan.isMassDeparture ? 'leave' : 'mark'
  const applied = await applyRppsImport(commandActor, { importId: id, digest: null, departures, notice: 'none' }, now())
  if (!applied.ok) throw new CommandError(failureSentence(applied))
  await peopleChanged()
  return { ...previewed.value, counts: applied.value.counts }
}
