import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { isSender } from './policy.ts'
import { loadNeedForUpdate, type LockedNeed } from './repository.ts'

/** What the actor's side began, locked, still a draft or already sent. */
export async function loadDraft(tx: Tx, actor: Actor, needId: string): Promise<Result<LockedNeed, 'not-found'>> {
  const need = isUuid(needId) ? await loadNeedForUpdate(tx, needId) : null
  return need && isSender(actor, need) ? ok(need) : refuse('not-found')
}
