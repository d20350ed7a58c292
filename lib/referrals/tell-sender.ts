import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import type { LockedNeed } from './repository.ts'

/**
 * Tells the sender that something happened, never what: that is read on the page. When whoever sent it has left, the mailbox of
 * the service is told, or the organisation's.
 */
export async function tellSender(tx: Tx, need: Pick<LockedNeed, 'id' | 'submittedById' | 'organisationId' | 'serviceId' | 'version'>, now: Date): Promise<void> {
  const { timeZone, settings } = await loadInstanceRules(tx)
  const recipient = need.submittedById === null ? await sharedMailbox(tx, need) : await ownMailbox(tx, need.submittedById)
  if (recipient === '') return
  await enqueueMail(tx, { template: 'referral-news', recipient, payload: { needId: need.id }, notBeforeAt: nextMailAt(now, timeZone, settings), dedupeKey: `referral-news:${need.id}:${need.version}${need.submittedById === null ? ':shared' : ''}` })
}

async function ownMailbox(tx: Tx, userId: string): Promise<string> {
  const sender = await tx.user.findUnique({ where: { id: userId }, select: { email: true, disabledAt: true, asleepAt: true } })
  return sender && sender.disabledAt === null && sender.asleepAt === null ? (sender.email ?? '') : ''
}

/** The mailbox that everybody of a service reads, else their organisation's; empty when neither has one. */
export async function sharedMailbox(tx: Tx, { organisationId, serviceId }: Pick<LockedNeed, 'organisationId' | 'serviceId'>): Promise<string> {
  const service = serviceId === null ? null : await tx.partnerService.findUnique({ where: { id: serviceId }, select: { email: true } })
  if (service !== null && service.email !== '') return service.email
  const organisation = organisationId === null ? null : await tx.organisation.findUnique({ where: { id: organisationId }, select: { email: true } })
  return organisation?.email ?? ''
}
