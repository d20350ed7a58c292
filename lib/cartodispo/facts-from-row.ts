import { dayAt } from '#lib/platform/day'
import type { PracticeFacts, StatementFact } from './facts.ts'
import type { PracticeRow, StatementRow } from './practice-facts-sql.ts'
import type { LanguageCode, PriorityCode, ReservationCode, StatementContent } from './statement-content.ts'

/** The facts of a practice as the rule wants them. */
export function factsFromRow(row: PracticeRow, timeZone: string): PracticeFacts {
  return {
    isOutOfRegister: row.not_treating_reason !== null || row.position === 'replacement',
    endsOn: row.ends_on,
    statements: row.statements.map((one) => statementFact(one, row)),
    absences: row.absences.map((one) => ({ fromOn: one.from_on, untilOn: one.until_on, replacementName: one.replacement_name })),
    reports: row.reports.map((one) => {
      const at = new Date(one.at)
      return { source: one.source, sourceKey: one.source_key, at, on: dayAt(at, timeZone), answerDueOn: one.answer_due_on }
    }),
    lapsesAt: row.lapses_at.map((at) => new Date(at)),
  }
}

/** What a stored statement says. */
export function contentFromRow(row: StatementRow): StatementContent {
  return {
    state: row.state,
    fromOn: row.from_on,
    untilOn: row.until_on,
    places: row.places_count !== null && row.places_period !== null ? { count: row.places_count, period: row.places_period } : null,
    priorities: row.priorities as PriorityCode[],
    reservations: row.reservations as ReservationCode[],
    reservedCommunes: row.reserved_communes,
    communesServed: row.communes_served,
    homeVisits: row.home_visits,
    offersTeleconsultation: row.offers_teleconsultation,
    languages: row.languages as LanguageCode[],
    isStepFree: row.is_step_free,
    contact: row.contact,
    note: row.note,
    audience: row.audience,
    askAgainOn: row.ask_again_on,
  }
}

function statementFact(row: StatementRow, practice: PracticeRow): StatementFact {
  const declaredAt = new Date(row.declared_at)
  const own = row.confirmed_on === null ? null : { on: row.confirmed_on, at: declaredAt }
  const later = row.last_confirmation ? { on: row.last_confirmation.on, at: new Date(row.last_confirmation.at) } : null
  const content = contentFromRow(row)
  const account = row.site_id === null ? practice.own_places : practice.site_places
  return {
    id: row.id,
    state: row.state,
    fromOn: row.from_on,
    untilOn: row.until_on,
    declaredAt,
    confirmation: later && (!own || later.on >= own.on) ? later : own,
    places: content.places,
    account: account ? { balance: account.balance, periodOn: account.period_on } : null,
    askAgainOn: row.ask_again_on,
  }
}
