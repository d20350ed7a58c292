import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import type { LockedNeed } from './repository.ts'

/** Tells the sender that something happened, never what: that is read on the page. */
export async function tellSender(tx: Tx, need: Pick<LockedNeed, 'id' | 'submittedById' | 'version'>, now: Date): Promise<void> {
  if (need.submittedById === null) return
  const { timeZone, settings } = await loadInstanceRules(tx)
  const sender = await tx.user.findUnique({ where: { id: need.submittedById }, select: { email: true, disabledAt: true } })
  if (!sender?.email || sender.disabledAt !== null) return
  await enqueueMail(tx, { template: 'referral-news', recipient: sender.email, payload: { needId: need.id }, notBeforeAt: nextMailAt(now, timeZone, settings), dedupeKey: `referral-news:${need.id}:${need.version}` })
}
