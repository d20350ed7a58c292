import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { cancelReceiptRow, loadReceiptForUpdate, settleMembership } from './fee-repository.ts'
import { insertStep } from './member-repository.ts'
import { canEditMembers } from './policy.ts'

/** Takes back a fee recorded by mistake: the receipt stays, marked as cancelled, its number never given again. */
export async function cancelReceipt(actor: Actor, input: { receiptId: string }, now: Date): Promise<Result<null, 'not-found' | 'already-cancelled'>> {
  if (!canEditMembers(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const receipt = await loadReceiptForUpdate(tx, input.receiptId)
    if (!receipt) return refuse('not-found')
    if (receipt.isCancelled) return refuse('already-cancelled')
    await cancelReceiptRow(tx, receipt.id, actor.userId, now)
    await settleMembership(tx, receipt.membershipId, null)
    await insertStep(tx, { memberId: receipt.memberId, event: 'fee_cancelled', actorId: actor.userId, year: receipt.year }, now)
    await recordAudit(tx, actor, { event: 'fee.cancelled', subjectType: 'member', subjectId: receipt.memberId, data: { year: receipt.year, receipt: receipt.id } })
    return ok(null)
  })
}
