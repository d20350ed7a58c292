import type { Day } from '#lib/platform/day'
import type { DeclaredState, Places } from './facts.ts'

export type AudienceName = 'coordination' | 'members' | 'partners' | 'public'
export type HomeVisitsName = 'none' | 'served_communes' | 'known_patients'

/** Whom a GP welcomes first: positive criteria only (publishing an exclusion can be an offence, CSP L.1110-3). */
export const priorityCodes = ['long_term_illness', 'hospital_discharge', 'pregnancy', 'child', 'over_70', 'disability'] as const
export type PriorityCode = (typeof priorityCodes)[number]

/** For whom places are kept when the state is `reserved`. */
export const reservationCodes = ['family', 'long_term_illness', 'pregnancy', 'child', 'over_70', 'former_patients', 'hospital_discharge', 'disability'] as const
export type ReservationCode = (typeof reservationCodes)[number]

/** ISO 639-1 codes offered for the languages spoken. */
export const languageCodes = ['ar', 'de', 'en', 'es', 'it', 'nl', 'pl', 'pt', 'ro', 'ru', 'tr', 'uk', 'lsf'] as const
export type LanguageCode = (typeof languageCodes)[number]

/** How one audience makes contact: through the CPTS, by phone at given hours, or by a booking link. */
export type ContactWay = { way: 'cpts' } | { way: 'phone'; phone: string; hours: string } | { way: 'booking'; url: string }

export type ContactByAudience = { public?: ContactWay; partners?: ContactWay; members?: ContactWay }

/** Everything a statement says, besides who said it and when. */
export type StatementContent = {
  state: DeclaredState
  fromOn: Day
  untilOn: Day | null
  places: Places | null
  priorities: readonly PriorityCode[]
  reservations: readonly ReservationCode[]
  reservedCommunes: readonly string[]
  communesServed: readonly string[]
  homeVisits: HomeVisitsName | null
  offersTeleconsultation: boolean | null
  languages: readonly LanguageCode[]
  isStepFree: boolean | null
  contact: ContactByAudience
  note: string
  audience: AudienceName
  askAgainOn: Day | null
}

/** A statement that says its state and nothing more, for the coordination alone: the starting point of a form. */
export function bareContent(state: DeclaredState, fromOn: Day): StatementContent {
  return {
    state, fromOn, untilOn: null, places: null, priorities: [], reservations: [], reservedCommunes: [], communesServed: [],
    homeVisits: null, offersTeleconsultation: null, languages: [], isStepFree: null, contact: {}, note: '', audience: 'coordination', askAgainOn: null,
  }
}

/**
 * Whether two contents say the same, the starting day aside: asking for the present state again is a confirmation.
 * A start that is still to come is part of what is said.
 */
export function saysTheSame(a: StatementContent, b: StatementContent, today: Day): boolean {
  const comparable = (one: StatementContent) => JSON.stringify([
    one.state, one.fromOn > today ? one.fromOn : null, one.untilOn, one.places?.count ?? null, one.places?.period ?? null,
    [...one.priorities].sort(), [...one.reservations].sort(), [...one.reservedCommunes].sort(), [...one.communesServed].sort(),
    one.homeVisits, one.offersTeleconsultation, [...one.languages].sort(), one.isStepFree, sortedContact(one.contact), one.note, one.audience,
    one.askAgainOn,
  ])
  return comparable(a) === comparable(b)
}

function sortedContact(contact: ContactByAudience): unknown[] {
  return [contact.public ?? null, contact.partners ?? null, contact.members ?? null].map((way) => (way ? Object.entries(way).sort(([a], [b]) => (a < b ? -1 : 1)) : null))
}
