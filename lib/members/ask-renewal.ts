import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { type MailHours, nextMailAt } from '#lib/platform/mail/mail-hours'
import { insertStep } from './member-repository.ts'
import { markAsked, type OpenRenewal } from './renewal-repository.ts'

/** Part of calling for fees: one mail, in working hours, once for its key; false when it had left already. */
export async function askRenewal(tx: Tx, one: OpenRenewal, mail: { year: number; key: string; by: string | null; timeZone: string; hours: MailHours }, now: Date): Promise<boolean> {
  const id = await enqueueMail(tx, {
    template: 'membership-renewal', recipient: one.email, payload: { membershipId: one.membershipId }, notBeforeAt: nextMailAt(now, mail.timeZone, mail.hours),
    dedupeKey: `membership-renewal:${one.membershipId}:${mail.key}`,
  })
  if (id === null) return false
  await markAsked(tx, one.membershipId, now)
  await insertStep(tx, { memberId: one.memberId, event: 'renewal_asked', actorId: mail.by, year: mail.year }, now)
  return true
}
