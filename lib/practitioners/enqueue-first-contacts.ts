import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'

/**
 * Tells GPs added by an import, whose mail address it gave, that they are in the register, from which source, and how to
 * object (GDPR, article 14): once each, whatever is imported later, and not at night, on a week-end nor on a holiday.
 * Returns how many mails will leave.
 */
export async function enqueueFirstContacts(tx: Tx, practiceIds: readonly string[], now: Date): Promise<number> {
  const { timeZone, settings } = await loadInstanceRules(tx)
  const leavesAt = nextMailAt(now, timeZone, settings)
  const practices = await tx.practice.findMany({
    where: { id: { in: [...practiceIds] }, noticeSentAt: null, email: { not: '' }, practitioner: { isGp: true, removedAt: null } },
    select: { id: true, email: true, practitionerId: true },
    orderBy: { id: 'asc' },
  })
  let sent = 0
  for (const { id, email, practitionerId } of practices) {
    const mailId = await enqueueMail(tx, { template: 'first-contact', recipient: email, payload: { practiceId: id }, notBeforeAt: leavesAt, dedupeKey: `first-contact:${practitionerId}` })
    if (mailId !== null) sent += 1
    await tx.practice.update({ where: { id }, data: { noticeSentAt: leavesAt }, select: { id: true } })
  }
  return sent
}
