import { canRunRegister } from '#lib/cartodispo/policy'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { ListKept } from './import-run.ts'
import { loadImportRun } from './import-run-repository.ts'
import { requireColumns } from './list-columns.ts'
import type { ListFileRefusal } from './list-file.ts'
import { keepList } from './list-kept-repository.ts'
import { type ListPreviewed, previewKeptList } from './list-preview-repository.ts'

export type PreviewListRefusal = 'not-found' | 'no-territory' | 'missing-columns' | ListFileRefusal

/** What importing a list would do, of one that is kept or of a file; writes nothing. */
export async function previewList(actor: Actor, input: { importId: string } | { fileName: string; bytes: Uint8Array }, now: Date): Promise<Result<ListPreviewed & { list: ListKept }, PreviewListRefusal>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const kept = 'importId' in input ? await keptList(input.importId) : await keepList(db(), input)
  if (!kept.ok) return kept
  if ((await db().commune.count({ where: { membership: 'territory' } })) === 0) return refuse('no-territory')
  const mapped = requireColumns(kept.value.mapping)
  if (!mapped.ok) return mapped
  return ok({ ...(await previewKeptList(db(), kept.value, now)), list: kept.value })
}

async function keptList(importId: string): Promise<Result<ListKept, 'not-found'>> {
  const run = await loadImportRun(db(), importId)
  return run?.status === 'preview' && run.plan?.kind === 'list' ? ok(run.plan) : refuse('not-found')
}
