import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { db, transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { monthlyMailDay } from '#lib/platform/mail/monthly-mail-day'
import { byMailbox, isAskedMonthly } from './ask-candidate.ts'
import { loadAskCandidates } from './confirmation-request-repository.ts'
import { refreshStaleEntries } from './rebuild-register.ts'
import { type Asked, requestConfirmation } from './request-confirmation.ts'

/**
 * Daily: from the month's day on, writes one grouped question per mailbox. Safe to run again and again; a worker that was
 * away on the day itself makes up for it later in the month. Returns how many mailboxes ended in which way.
 */
export async function sendMonthlyRequests(now: Date): Promise<Record<Asked, number>> {
  const counts = { asked: 0, 'already-asked': 0, 'no-room': 0, refusing: 0 }
  const { timeZone, settings } = await loadInstanceRules(db())
  // What counts is the day on which the mail would leave, not the one on which the job happens to run.
  const leavesAt = nextMailAt(now, timeZone, settings)
  const day = dayAt(leavesAt, timeZone)
  if (day < monthlyMailDay(day, settings.mailDay)) return counts
  await refreshStaleEntries(now)
  const candidates = await loadAskCandidates(db(), day)
  for (const [mailbox, practiceIds] of byMailbox(candidates.filter((one) => isAskedMonthly(one, day)))) {
    counts[await transaction((tx) => requestConfirmation(tx, { kind: 'monthly', mailbox, practiceIds, leavesAt, timeZone }, now))] += 1
  }
  return counts
}
