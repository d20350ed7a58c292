import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { commandActor } from '#lib/platform/auth/actor'
import { db, type Tx, transaction } from '#lib/platform/db/client'
import { addDays, dayAt, monthStart, startOfDay } from '#lib/platform/day'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import {
  countMailsOfMonth, isMailboxRefusing, listAnsweredSince, listWaitingRequests, lockMailbox, markReminded, type WaitingRequest,
} from './confirmation-request-repository.ts'
import { listEndedFor } from './mailbox-repository.ts'
import { maxMailsAMonth } from './request-confirmation.ts'

/** Days after which a silent question is no longer reminded: the next month's comes soon. */
const lastReminderDays = 21

/** Daily: one reminder per monthly question that nobody answered, in whatever way. Returns how many leave. */
export async function sendReminders(now: Date): Promise<number> {
  const { timeZone, settings } = await loadInstanceRules(db())
  const leavesAt = nextMailAt(now, timeZone, settings)
  const day = dayAt(leavesAt, timeZone)
  const leftFrom = startOfDay(addDays(day, -lastReminderDays), timeZone)
  const leftBefore = startOfDay(addDays(day, 1 - settings.remindAfterDays), timeZone)
  let sent = 0
  for (const request of await listWaitingRequests(db(), leftFrom, leftBefore)) {
    if (await transaction((tx) => remind(tx, request, leavesAt, timeZone, now))) sent += 1
  }
  return sent
}

async function remind(tx: Tx, { id, mailbox, practiceIds, leftAt }: WaitingRequest, leavesAt: Date, timeZone: string, now: Date): Promise<boolean> {
  await lockMailbox(tx, mailbox)
  const answered = await listAnsweredSince(tx, practiceIds, leftAt)
  const leavesOn = dayAt(leavesAt, timeZone)
  const ended = await listEndedFor(tx, mailbox, practiceIds, leavesOn)
  if (practiceIds.every((practiceId) => answered.has(practiceId) || ended.has(practiceId))) return false
  const monthOn = monthStart(leavesOn)
  const hasRoom = (await countMailsOfMonth(tx, mailbox, monthOn, timeZone)) < maxMailsAMonth
  if (!hasRoom || (await isMailboxRefusing(tx, mailbox, now)) || !(await markReminded(tx, id, leavesAt))) return false
  await enqueueMail(tx, { template: 'monthly-reminder', recipient: mailbox, payload: { requestId: id }, notBeforeAt: leavesAt, dedupeKey: `reminder:${id}` })
  await recordAudit(tx, commandActor, { event: 'confirmation.reminded', subjectType: 'confirmation_request', subjectId: id })
  return true
}
