import { tellPractice } from '#lib/cartodispo/tell-practice'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import type { Recipient } from './policy.ts'

type RecipientMail = { template: string; payload: Record<string, string>; dedupeKey: string }

/** Writes to whom a question was put: the practice's mailbox, or everybody who acts for the organisation today. */
export async function tellRecipient(tx: Tx, { practiceId, organisationId }: Recipient, mail: RecipientMail, now: Date): Promise<void> {
  if (practiceId !== null) await tellPractice(tx, { practiceId, ...mail }, now)
  if (organisationId === null) return
  const { timeZone, settings } = await loadInstanceRules(tx)
  const today = fromDay(dayAt(now, timeZone))
  const inForce = { organisationId, role: { in: ['partner_user' as const, 'partner_referent' as const] }, fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] }
  const users = await tx.user.findMany({ where: { disabledAt: null, email: { not: null }, roles: { some: inForce } }, select: { id: true, email: true }, orderBy: { id: 'asc' } })
  for (const { id, email } of users) {
    if (email !== null) await enqueueMail(tx, { template: mail.template, recipient: email, payload: mail.payload, notBeforeAt: nextMailAt(now, timeZone, settings), dedupeKey: `${mail.dedupeKey}:${id}` })
  }
}
