import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import type { CallbackEnd } from './callback-choices.ts'
import { canCallBack } from './policy.ts'
import { closeCallbackRow, loadCallbackForUpdate } from './repository.ts'

/** Ends a request without an adressage: name and number are erased at once, and only the count of it remains. */
export async function closeCallback(actor: Actor, input: { id: string; end: CallbackEnd }, now: Date): Promise<Result<null, 'not-found' | 'callback-over'>> {
  if (!canCallBack(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const callback = await loadCallbackForUpdate(tx, input.id)
    if (!callback) return refuse('not-found')
    if (callback.outcome !== null) return callback.outcome === input.end ? ok(null) : refuse('callback-over')
    await closeCallbackRow(tx, callback.id, { outcome: input.end, at: now, byId: actor.userId, code: 'kept' })
    await recordErasure(tx, { kind: 'callback', subjectId: callback.id })
    await recordAudit(tx, actor, { event: 'callback.closed', subjectType: 'callback', subjectId: callback.id, data: { outcome: input.end } })
    return ok(null)
  })
}
