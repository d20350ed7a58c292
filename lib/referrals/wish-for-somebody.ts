import { declaringCapacity } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { isWelcoming } from './wish.ts'
import { findEntryState, findOpenWish, insertWish } from './wish-repository.ts'

/** A practice that welcomes new patients asks for somebody: the coordination finds it on its list of who waits. Asked twice, it is one wish. */
export async function wishForSomebody(actor: Actor, input: { practiceId: string }, now: Date): Promise<Result<{ practiceId: string }, 'not-found' | 'not-welcoming'>> {
  const capacity = isUuid(input.practiceId) ? declaringCapacity(actor, input) : null
  if (capacity === null) return refuse('not-found')
  return transaction(async (tx) => {
    const state = await findEntryState(tx, input.practiceId)
    if (state === null) return refuse('not-found')
    if (!isWelcoming(state)) return refuse('not-welcoming')
    if (await findOpenWish(tx, input.practiceId)) return ok(input)
    const id = await insertWish(tx, { practiceId: input.practiceId, askedAt: now, askedById: actor.userId, capacity })
    if (id !== null) await recordAudit(tx, actor, { event: 'wish.made', subjectType: 'wish', subjectId: id, capacity, data: { practiceId: input.practiceId } })
    return ok(input)
  })
}
