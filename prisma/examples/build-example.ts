import { buildAccounts } from './build-accounts.ts'
import { buildCallbacks } from './build-callbacks.ts'
import { buildContact } from './build-contact.ts'
import { buildContract } from './build-contract.ts'
import { buildContents } from './build-contents.ts'
import { buildDoctors } from './build-doctors.ts'
import { buildExposures } from './build-exposures.ts'
import { buildEvents } from './build-events.ts'
import { buildHistory, listHistories } from './build-histories.ts'
import { buildLaunch } from './build-launch.ts'
import { buildLedger } from './build-ledger.ts'
import { askMailboxes, settleMailboxes, tellReports } from './build-mails.ts'
import { buildMembers } from './build-members.ts'
import { buildPlaces } from './build-places.ts'
import { buildProfiles } from './build-profiles.ts'
import { buildTrace } from './build-trace.ts'
import { buildReferrals } from './build-referrals.ts'
import type { Example } from './example.ts'
import { buildServiceReports } from './build-service-reports.ts'
import { exampleClock } from './example-clock.ts'
import { emptyRows, type ExampleRows } from './example-rows.ts'
import { buildOtherProfessionals } from './other-professionals.ts'
import { voiceOf } from './voice.ts'

/** An example's data as rows, as if it had been used for a year up to `now`. The same at each call with the same `now`. */
export function buildExample(example: Example, now: Date): ExampleRows {
  const rows = emptyRows()
  const clock = exampleClock(now)
  buildPlaces(rows, example, clock)
  buildDoctors(rows, example, clock)
  buildOtherProfessionals(rows, example, clock)
  buildAccounts(rows, example, clock)
  buildMembers(rows, example, clock)
  buildProfiles(rows, example, clock)
  buildContents(rows, example, clock)
  buildEvents(rows, example, clock)
  buildContract(rows, example, clock)
  buildServiceReports(rows, example, clock)
  buildContact(rows, example, clock)

  const histories = listHistories(example, clock)
  const asked = askMailboxes(rows, example, histories, clock)
  const voice = voiceOf(example, asked, clock)
  for (const history of histories) buildHistory(rows, history, voice, clock)
  for (const owner of new Set(histories.map((one) => one.doctor ?? `@${one.site}`))) {
    buildLedger(rows, histories.filter((one) => (one.doctor ?? `@${one.site}`) === owner), voice)
  }
  settleMailboxes(rows, asked, clock)
  buildReferrals(rows, example, clock)
  buildCallbacks(rows, example, clock)
  tellReports(rows, clock)
  buildLaunch(rows, clock)
  buildExposures(rows, histories, clock)
  buildTrace(rows)
  return rows
}
