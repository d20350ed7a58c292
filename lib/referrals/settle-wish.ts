import { declaringCapacity } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunSearches } from './policy.ts'
import { endWishRow, loadWishForUpdate } from './wish-repository.ts'

/** Ends a practice's wish: the practice takes it back, or the coordination has spoken with it. Over already, nothing changes. */
export async function settleWish(actor: Actor, input: { id: string }, now: Date): Promise<Result<{ practiceId: string | null }, 'not-found'>> {
  if (!isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const wish = await loadWishForUpdate(tx, input.id)
    if (!wish) return canRunSearches(actor) ? ok({ practiceId: null }) : refuse('not-found')
    if (!canRunSearches(actor) && declaringCapacity(actor, wish) === null) return refuse('not-found')
    await endWishRow(tx, wish.id, { at: now, actorId: actor.userId })
    await recordAudit(tx, actor, { event: 'wish.settled', subjectType: 'wish', subjectId: wish.id, data: { practiceId: wish.practiceId } })
    return ok({ practiceId: wish.practiceId })
  })
}
