import { fromDay } from '#lib/platform/db/days'
import { accountId } from './build-accounts.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { stableId } from './stable-id.ts'

/** The first month, a year ago: the old list imported, letters printed, mails sent. */
export function buildLaunch(rows: ExampleRows, clock: ExampleClock): void {
  const campaignId = stableId('campaign')
  const printedAt = clock.officeHour(clock.workingDayAgo(360), 'letters')
  rows.campaigns.push({ id: campaignId, startedOn: fromDay(clock.workingDayAgo(362)), endedOn: fromDay(clock.workingDayAgo(330)), startedById: accountId('coordination') })
  const gps = new Set(rows.practitioners.filter((one) => one.isGp).map((one) => one.id))
  for (const practice of rows.practices) {
    if (!gps.has(practice.practitionerId) || practice.position === 'replacement') continue
    const mailedAt = practice.preferredChannel === 'phone' ? null : clock.officeHour(clock.workingDayAgo(358), practice.siteId)
    rows.contacts.push({ campaignId, practiceId: practice.id, letterPrintedAt: printedAt, mailedAt })
  }
  const importedAt = clock.officeHour(clock.workingDayAgo(361), 'import')
  const listed = rows.statements.filter((one) => one.capacity === 'coordination_import')
  rows.imports.push({
    id: stableId('import'), kind: 'list', status: 'applied', fileName: 'liste-medecins.xlsx', bytesTotal: 21_504n, bytesRead: 21_504n,
    counts: { lines: listed.length + 3, imported: listed.length, merged: 1, toConfirm: 1, refused: 1 }, startedById: accountId('coordination'),
    startedAt: new Date(importedAt.getTime() - 90_000), finishedAt: importedAt,
  })
}
