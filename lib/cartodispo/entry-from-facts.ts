import type { Day } from '#lib/platform/day'
import type { Availability } from './availability.ts'
import { isWelcoming } from './availability.ts'
import { contentFromRow } from './facts-from-row.ts'
import type { PracticeRow } from './practice-facts-sql.ts'
import type { RegisterEntry } from './register-entry.ts'

/** Joins who and where with what is derived for today. The order's snapshot stays in columns of its own. */
export function entryFrom(row: PracticeRow, availability: Availability, today: Day): Omit<RegisterEntry, 'snapshotState' | 'snapshotLoad'> {
  const statement = row.statements.find((one) => one.id === availability.statement?.id)
  return {
    practiceId: row.id,
    practitionerId: row.practitioner_id,
    name: `Dr ${row.first_name} ${row.last_name}`.replace('  ', ' '),
    lastName: row.last_name,
    siteId: row.site_id,
    siteName: row.site_name,
    addressLine: row.address_line,
    postalCode: row.postal_code,
    communeCode: row.commune_code,
    communeName: row.commune_name,
    sectorId: row.sector_id,
    lat: row.lat,
    lon: row.lon,
    isPlacedByCommune: row.geo_precision === 'commune',
    phone: row.phone,
    secretaryHours: row.secretary_hours,
    closingDays: row.closing_days,
    prefersPhone: row.preferred_channel === 'phone',
    state: availability.state,
    // Who may read it is the last thing said, even when it expired: a silence never widens the audience.
    audience: statement?.audience ?? 'coordination',
    statementId: statement?.id ?? null,
    content: statement ? contentFromRow(statement) : null,
    confirmedOn: availability.confirmedOn,
    placesLeft: availability.placesLeft,
    placesAgainOn: availability.placesAgainOn,
    isAbsent: availability.absence !== null,
    absentUntilOn: availability.absence?.untilOn ?? null,
    replacementName: availability.absence?.replacementName ?? '',
    reportedOn: availability.reportedOn,
    leavingOn: availability.leavingOn,
    successorName: row.successor_name,
    lastWelcomeOn: lastWelcome(row),
    computedOn: today,
    changesOn: availability.changesOn,
  }
}

function lastWelcome(row: PracticeRow): Day | null {
  const days = row.statements
    .filter((one) => isWelcoming(one.state))
    .map((one) => one.last_confirmation?.on ?? one.confirmed_on)
    .filter((day) => day !== null)
  return days.sort().at(-1) ?? null
}
