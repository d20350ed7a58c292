import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { moveNeed, type MoveRefusal } from './move-need.ts'
import { type LockedNeed, loadNeedForUpdate } from './repository.ts'

/**
 * The need, locked and searched for: one that was only received, or waits for a place, is taken up by whoever begins to ask.
 * `practiceIds`: whom they think of; none of them may be somebody whom these people do not wish.
 */
export async function startSearchWithin(tx: Tx, actor: Actor, { needId, practiceIds }: { needId: string; practiceIds: readonly string[] }, now: Date): Promise<Result<LockedNeed, 'not-found' | 'doctor-excluded' | MoveRefusal>> {
  const need = await loadNeedForUpdate(tx, needId)
  if (!need) return refuse('not-found')
  if (practiceIds.some((id) => need.excludedPracticeIds.includes(id))) return refuse('doctor-excluded')
  if (need.state === 'received') return moveNeed(tx, actor, need, { action: 'start_search', party: 'coordination' }, now)
  if (need.state === 'waiting') return moveNeed(tx, actor, need, { action: 'search_again', party: 'coordination' }, now)
  return need.state === 'searching' ? ok(need) : refuse('not-possible-now')
}
