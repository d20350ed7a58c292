import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { listBureauMailboxes } from './member-repository.ts'

/** Part of a step of an admission: tells those whose turn it is, in working hours. */
export async function tellCoordination(tx: Tx, { template, memberId }: { template: 'membership-to-review' | 'membership-for-bureau'; memberId: string }, now: Date): Promise<void> {
  const { timeZone, settings } = await loadInstanceRules(tx)
  const { email } = await tx.instance.findUniqueOrThrow({ where: { id: 1 }, select: { email: true } })
  const mailboxes = template === 'membership-to-review' ? [email].filter((one) => one !== '') : await listBureauMailboxes(tx, dayAt(now, timeZone))
  for (const recipient of mailboxes) await enqueueMail(tx, { template, recipient, payload: { memberId }, notBeforeAt: nextMailAt(now, timeZone, settings) })
}
