import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { commandActor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { renewalToDecide, tacitEnd } from './renewal.ts'
import { coordinationMailboxes, insertDecision, loadRenewingForUpdate } from './repository.ts'

/**
 * Daily, just after midnight, so that a partner's rights do not stop for a night: renews what nobody objected to; then warns
 * the coordination 60, 30 and 7 days before a decision is due, once each. Safe to run again and again.
 */
export async function keepRenewals(now: Date): Promise<{ renewed: number; warned: number }> {
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const mailboxes = await coordinationMailboxes(tx, today)
    const kept = { renewed: 0, warned: 0 }
    for (const convention of await loadRenewingForUpdate(tx)) {
      const { id, endsOn } = convention
      const nextEndsOn = tacitEnd(convention, today)
      if (endsOn !== null && nextEndsOn !== null && nextEndsOn !== endsOn) {
        await insertDecision(tx, { conventionId: id, endsOn, decision: 'tacitly_renewed', nextEndsOn, actorId: null }, now)
        await recordAudit(tx, commandActor, { event: 'convention.tacitly_renewed', subjectType: 'convention', subjectId: id, data: { endsOn, nextEndsOn } })
        kept.renewed += 1
      }
      const toDecide = renewalToDecide({ ...convention, endsOn: nextEndsOn }, today)
      if (toDecide === null || nextEndsOn === null || convention.startsOn > today) continue
      for (const recipient of mailboxes) {
        const mail = await enqueueMail(tx, {
          template: 'convention-ending', recipient, payload: { conventionId: id, endsOn: nextEndsOn }, notBeforeAt: nextMailAt(now, timeZone, settings),
          dedupeKey: `convention-ending:${id}:${nextEndsOn}:${toDecide.warning}:${recipient}`,
        })
        if (mail !== null) kept.warned += 1
      }
    }
    return kept
  })
}
