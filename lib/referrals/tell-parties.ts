import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import type { Side } from './policy.ts'
import type { LockedNeed } from './repository.ts'
import { tellCoordination } from './tell-coordination.ts'
import { tellRecipient } from './tell-recipient.ts'

type Written = { side: Side; authorId: string; messageId: string }

/** Tells the other parties of an adressage that there is a message, and nothing of it. */
export async function tellParties(tx: Tx, need: LockedNeed, { side, authorId, messageId }: Written, now: Date): Promise<void> {
  const mail = { template: 'referral-message', payload: { needId: need.id }, dedupeKey: `referral-message:${messageId}` }
  if (side !== 'coordination') await tellCoordination(tx, mail, now)
  const yes = need.proposals.find((one) => one.isAgreed)
  if (yes && side !== 'practice') await tellRecipient(tx, yes, mail, now)
  if (need.submittedById === null || need.submittedById === authorId || side === 'sender') return
  const { timeZone, settings } = await loadInstanceRules(tx)
  const sender = await tx.user.findUnique({ where: { id: need.submittedById }, select: { email: true, disabledAt: true } })
  if (sender?.email && sender.disabledAt === null) await enqueueMail(tx, { ...mail, recipient: sender.email, notBeforeAt: nextMailAt(now, timeZone, settings), dedupeKey: `${mail.dedupeKey}:sender` })
}
