import { accountId } from './build-accounts.ts'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { stableId } from './stable-id.ts'

/** One error that a member found in the directory the other day, so that the coordination has a task; where the example has members who sign in. */
export function buildServiceReports(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  const member = example.accounts.find((one) => one.roles.some(({ role, untilDaysAgo }) => role === 'member' && untilDaysAgo === undefined))
  const service = rows.contents.find((one) => one.kind === 'service' && one.publishedAt)
  if (!member || !service) return
  rows.serviceReports.push({
    id: stableId('service-report', service.id), contentId: service.id, kind: 'hours', note: 'On m’a répondu que la ligne ferme à 17 h le vendredi.',
    at: clock.officeHour(clock.workingDayAgo(3), 'service-report'), actorId: accountId(member.key),
  })
}
