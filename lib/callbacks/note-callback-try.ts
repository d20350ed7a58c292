import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { callbackDue } from './callback-due.ts'
import { canCallBack } from './policy.ts'
import { loadCallbackForUpdate, saveCallbackTry } from './repository.ts'

/** Notes that a call found nobody: the next one is due on the next working day. Pressed twice, it is one try. */
export async function noteCallbackTry(actor: Actor, input: { id: string; version: number }, now: Date): Promise<Result<{ tries: number }, 'not-found' | 'callback-over'>> {
  if (!canCallBack(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const callback = await loadCallbackForUpdate(tx, input.id)
    if (!callback) return refuse('not-found')
    if (callback.outcome !== null) return refuse('callback-over')
    if (callback.version !== input.version) return ok({ tries: callback.tries })
    await saveCallbackTry(tx, callback.id, { at: now, dueAt: await callbackDue(tx, now) })
    await recordAudit(tx, actor, { event: 'callback.tried', subjectType: 'callback', subjectId: callback.id, data: { tries: callback.tries + 1 } })
    return ok({ tries: callback.tries + 1 })
  })
}
