import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'

/**
 * Tells GPs added by an import, whose mail address it gave, that they are in the register, from which source, and how to
 * object (GDPR, article 14): once each, whatever is imported later. Returns how many mails will leave.
 */
export async function enqueueFirstContacts(tx: Tx, practiceIds: readonly string[], now: Date): Promise<number> {
  const practices = await tx.practice.findMany({
    where: { id: { in: [...practiceIds] }, noticeSentAt: null, email: { not: '' }, practitioner: { isGp: true, removedAt: null } },
    select: { id: true, email: true, practitionerId: true },
    orderBy: { id: 'asc' },
  })
  let sent = 0
  for (const { id, email, practitionerId } of practices) {
    const mailId = await enqueueMail(tx, { template: 'first-contact', recipient: email, payload: { practiceId: id }, dedupeKey: `first-contact:${practitionerId}` })
    if (mailId !== null) sent += 1
    await tx.practice.update({ where: { id }, data: { noticeSentAt: now }, select: { id: true } })
  }
  return sent
}
