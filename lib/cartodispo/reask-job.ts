import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { db, transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { byMailbox, isAskedAgain } from './ask-candidate.ts'
import { loadAskCandidates } from './confirmation-request-repository.ts'
import { refreshStaleEntries } from './rebuild-register.ts'
import { type Asked, requestConfirmation } from './request-confirmation.ts'

/**
 * Daily: asks again those whose own day has come, seven days before an opening or at the end of "not before", while their
 * mailbox has room this month. The others stay on the call sheet, which finds them by the same rule.
 */
export async function sendReasks(now: Date): Promise<Record<Asked, number>> {
  const counts = { asked: 0, 'already-asked': 0, 'no-room': 0, refusing: 0 }
  const { timeZone, settings } = await loadInstanceRules(db())
  const leavesAt = nextMailAt(now, timeZone, settings)
  const day = dayAt(leavesAt, timeZone)
  await refreshStaleEntries(now)
  const candidates = await loadAskCandidates(db(), day)
  for (const [mailbox, practiceIds] of byMailbox(candidates.filter((one) => isAskedAgain(one, day)))) {
    counts[await transaction((tx) => requestConfirmation(tx, { kind: 'reask', mailbox, practiceIds, leavesAt, timeZone }, now))] += 1
  }
  return counts
}
