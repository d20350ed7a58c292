import { randomUUID } from 'node:crypto'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { createActionLink } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import type { RequestKind } from '#lib/platform/db/generated/enums'
import { dayAt, monthStart } from '#lib/platform/day'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { countMailsOfMonth, insertRequest, isMailboxRefusing, isRequested, lockMailbox } from './confirmation-request-repository.ts'

/** Mails a month that one mailbox gets from the register, proposals aside. */
export const maxMailsAMonth = 2
/** Days for which the button of a question works: until the next month's has come. */
const linkDays = 40

type MailedKind = Exclude<RequestKind, 'letter'>
/** `template`: the launch asks with a letter of its own. */
type Question = { kind: MailedKind; mailbox: string; practiceIds: readonly string[]; leavesAt: Date; timeZone: string; template?: 'launch' }
export type Asked = 'asked' | 'already-asked' | 'no-room' | 'refusing'

const templates: Record<MailedKind, string> = { monthly: 'monthly-confirmation', reask: 'reask' }

/** Writes one question to one mailbox, with its link and its mail: once per month and kind, never a third mail of the month. */
export async function requestConfirmation(tx: Tx, question: Question, now: Date): Promise<Asked> {
  const { kind, mailbox, practiceIds, leavesAt, timeZone } = question
  const monthOn = monthStart(dayAt(leavesAt, timeZone))
  await lockMailbox(tx, mailbox)
  if (await isRequested(tx, kind, mailbox, monthOn)) return 'already-asked'
  if (await isMailboxRefusing(tx, mailbox, now)) return 'refusing'
  if ((await countMailsOfMonth(tx, mailbox, monthOn, timeZone)) >= maxMailsAMonth) return 'no-room'

  const id = randomUUID()
  const expiresAt = new Date(leavesAt.getTime() + linkDays * 86_400_000)
  const linkId = await createActionLink(tx, { purpose: 'confirm-practices', subjectId: id, recipient: mailbox, expiresAt }, now)
  await insertRequest(tx, { id, kind, mailbox, monthOn, practiceIds, linkId, leavesAt })
  await enqueueMail(tx, {
    template: question.template ?? templates[kind], recipient: mailbox, payload: { requestId: id }, notBeforeAt: leavesAt,
    dedupeKey: `${kind}:${monthOn.slice(0, 7)}:${mailbox}`,
  })
  await recordAudit(tx, commandActor, { event: 'confirmation.requested', subjectType: 'confirmation_request', subjectId: id, data: { kind, practiceIds } })
  return 'asked'
}
