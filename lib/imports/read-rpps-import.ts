import { canRunRegister } from '#lib/cartodispo/policy'
import type { Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadRppsRegister } from '#lib/practitioners/load-rpps-register'
import { removeImportFiles, savoirFairePathOf } from './import-files-adapter.ts'
import { endImportRun, loadImportRun, saveProgress, showImportPreview } from './import-run-repository.ts'
import { planRppsImport, rppsImportCounts } from './rpps-import.ts'
import { readRpps } from './rpps-kept-file.ts'
import { watchReading } from './watch-reading.ts'

/** `savoirFairePath` undefined: beside the uploaded file, if it was sent. `stopMeans`: a worker that stops reads again later, a person who stops gives up. */
export type ReadRppsImport = {
  importId: string
  savoirFairePath?: string | null
  onProgress?: (bytesRead: number, bytesTotal: number) => void
  signal: AbortSignal
  stopMeans: 'later' | 'cancel'
}

/**
 * Reads the file of an import and shows its preview; the worker's job, or a command's own work. Run again after a kill it
 * begins anew. A cancelled one leaves nothing but its line in the history.
 */
export async function readRppsImport(actor: Actor, input: ReadRppsImport, now: () => Date): Promise<Result<'preview', 'not-found' | 'cancelled' | 'unreadable'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const run = await loadImportRun(db(), input.importId)
  if (!run || run.status !== 'reading' || run.filePath === null) return refuse('not-found')
  const path = run.filePath
  const savoirFairePath = input.savoirFairePath === undefined ? await savoirFairePathOf(path) : input.savoirFairePath
  const towns = await db().commune.findMany({ where: { membership: 'territory' }, select: { code: true, name: true, postalCodes: true }, orderBy: { code: 'asc' } })
  const watch = watchReading({ isCancelAsked: run.cancelAskedAt !== null, signal: input.signal, now, save: (bytesRead) => saveProgress(db(), run.id, bytesRead), tell: input.onProgress })
  const read = await readRpps({ path, savoirFairePath, towns, onProgress: watch.onProgress, signal: watch.signal })
  await watch.settled()
  if (!read.ok && read.code === 'cancelled' && input.stopMeans === 'later' && !watch.isCancelAsked()) throw new Error('the worker stops: the reading is taken up again later')
  const reading = read.ok ? read.value : null
  const counts = reading ? rppsImportCounts(reading, planRppsImport(reading, await loadRppsRegister(db()))) : null
  const outcome = await transaction(async (tx) => {
    if (reading && counts && await showImportPreview(tx, run.id, reading, counts)) return ok('preview' as const)
    if (!read.ok && read.code !== 'cancelled') {
      await endImportRun(tx, run.id, { status: 'failed', at: now(), failure: { code: read.code, details: read.details } })
      return refuse('unreadable', { ...read.details, code: read.code })
    }
    await endImportRun(tx, run.id, { status: 'cancelled', at: now() })
    return refuse('cancelled')
  })
  // What is needed has been read: a national file of 800 MB must not stay.
  await removeImportFiles(run.id)
  return outcome
}
