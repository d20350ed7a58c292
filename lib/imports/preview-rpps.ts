import { canRunRegister } from '#lib/cartodispo/policy'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadRppsRegister } from '#lib/practitioners/load-rpps-register'
import { loadImportRun } from './import-run-repository.ts'
import type { RppsFileRefusal } from './rpps-file.ts'
import type { RppsImportCounts, RppsImportPlan, RppsReadingKept } from './rpps-import.ts'
import { planRppsImport, rppsImportCounts } from './rpps-import.ts'
import { readRpps } from './rpps-kept-file.ts'

export type RppsPreviewed = { reading: RppsReadingKept; plan: RppsImportPlan; counts: RppsImportCounts }
type Unread = { path: string; savoirFairePath: string | null; signal: AbortSignal; onProgress: (bytesRead: number, bytesTotal: number) => void }

/** What an import would do, of one that was read or of a file; writes nothing. */
export async function previewRpps(actor: Actor, input: { importId: string } | Unread): Promise<Result<RppsPreviewed, 'not-found' | 'no-territory' | RppsFileRefusal>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const reading = 'importId' in input ? await keptReading(input.importId) : await freshReading(input)
  if (!reading.ok) return reading
  const plan = planRppsImport(reading.value, await loadRppsRegister(db()))
  return ok({ reading: reading.value, plan, counts: rppsImportCounts(reading.value, plan) })
}

async function keptReading(importId: string): Promise<Result<RppsReadingKept, 'not-found'>> {
  const run = await loadImportRun(db(), importId)
  return run?.status === 'preview' && run.plan?.kind === 'rpps' ? ok(run.plan) : refuse('not-found')
}

async function freshReading({ path, savoirFairePath, signal, onProgress }: Unread): Promise<Result<RppsReadingKept, 'no-territory' | RppsFileRefusal>> {
  const towns = await db().commune.findMany({ where: { membership: 'territory' }, select: { code: true, name: true, postalCodes: true }, orderBy: { code: 'asc' } })
  if (towns.length === 0) return refuse('no-territory')
  return readRpps({ path, savoirFairePath, towns, signal, onProgress: ({ bytesRead, totalBytes }) => { onProgress(bytesRead, totalBytes) } })
}
