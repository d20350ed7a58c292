import { nextEnd } from '#lib/conventions/renewal'
import { addDays, type Day, startOfDay } from '#lib/platform/day'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import type { ExampleOrganisation } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { stableId } from './stable-id.ts'

type Convention = NonNullable<ExampleOrganisation['convention']>

/** A convention as it stands on the day of loading, with the renewals that the nights have brought. */
export function addConvention(rows: ExampleRows, of: { key: string; organisationId: string; createdAt: Date }, convention: Convention, clock: ExampleClock): void {
  const { title, grants, renewal, dataAnnex = '', page } = convention
  const id = stableId('convention', of.key)
  const startsOn = 'startedOn' in convention ? convention.startedOn : clock.dayAgo(convention.startedDaysAgo)
  let endsOn = firstEnd(convention, startsOn, clock)
  while (endsOn !== null && renewal?.by === 'tacit' && endsOn < clock.today) {
    const nextEndsOn = nextEnd(endsOn, renewal.months)
    const at = new Date(startOfDay(addDays(endsOn, 1), 'Europe/Paris').getTime() + 120_000)
    if (at > of.createdAt) rows.conventionDecisions.push({ conventionId: id, endsOn: fromDay(endsOn), decision: 'tacitly_renewed', nextEndsOn: fromDay(nextEndsOn), at, actorId: null })
    endsOn = nextEndsOn
  }
  rows.conventions.push({
    id, organisationId: of.organisationId, title, grants: [...grants], dataAnnex, createdAt: of.createdAt, startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn),
    ...(renewal === undefined ? {} : { renewal: renewal.by, renewalMonths: renewal.months, noticeMonths: renewal.noticeMonths ?? 0 }),
    ...(page === undefined ? {} : { agreementId: stableId('content', 'agreement', page) }),
  })
}

function firstEnd(convention: Convention, startsOn: Day, clock: ExampleClock): Day | null {
  if (convention.endsIn !== undefined) return addDays(clock.today, convention.endsIn)
  if (convention.months !== undefined) return nextEnd(addDays(startsOn, -1), convention.months)
  return 'endedDaysAgo' in convention && convention.endedDaysAgo !== undefined ? clock.dayAgo(convention.endedDaysAgo) : null
}
