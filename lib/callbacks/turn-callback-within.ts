import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { canCallBack } from './policy.ts'
import { closeCallbackRow, loadCallbackForUpdate } from './repository.ts'

/** What an adressage made of a request takes over from it. */
export type TurnedCallback = { code: string; campaignId: string | null }

/**
 * A request becomes an adressage in the transaction that writes it: its code stays the same, name and number go at once.
 * Null when it is not there any more, or not the actor's to turn.
 */
export async function turnCallbackWithin(tx: Tx, actor: Actor, id: string, now: Date): Promise<TurnedCallback | null> {
  if (!canCallBack(actor) || !isUuid(id)) return null
  const callback = await loadCallbackForUpdate(tx, id)
  if (!callback || callback.outcome !== null || callback.code === null) return null
  await closeCallbackRow(tx, id, { outcome: 'referral', at: now, byId: actor.userId, code: 'blanked' })
  await recordAudit(tx, actor, { event: 'callback.turned', subjectType: 'callback', subjectId: id })
  return { code: callback.code, campaignId: callback.campaignId }
}
