import { canRunRegister } from '#lib/cartodispo/policy'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { ListKept } from './import-run.ts'
import { loadImportRun } from './import-run-repository.ts'

/** The table of a list that waits for its columns or its answers; null when it does not. */
export async function getKeptList(actor: Actor, importId: string): Promise<ListKept | null> {
  if (!canRunRegister(actor)) return null
  const run = await loadImportRun(db(), importId)
  return run?.status === 'preview' && run.plan?.kind === 'list' ? run.plan : null
}
