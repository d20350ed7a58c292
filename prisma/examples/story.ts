import type { CallOutcome } from '#lib/platform/db/generated/enums'
import type { DeclaredState, Places } from '#lib/cartodispo/facts'
import type { StatementContent } from '#lib/cartodispo/statement-content'

/**
 * Who speaks: the GP's own account, a secretary's, whoever presses the button of the monthly mail,
 * the coordination after a call, or the coordination's old list.
 */
export type Speaker = 'self' | 'secretary' | 'mail' | 'phone' | 'list'

/** What is said, with days relative to the day it is said. */
export type Answer = Partial<Omit<StatementContent, 'state' | 'fromOn' | 'untilOn' | 'askAgainOn' | 'places'>> & {
  state: DeclaredState
  places?: Places
  startsIn?: number
  endsIn?: number
  askAgainMonths?: number
}

/** One thing that happened to a practice, that many days before the example is loaded. */
export type Fact =
  | { kind: 'said'; daysAgo: number; by: Speaker; answer: Answer; isUnconfirmed?: true }
  | { kind: 'confirmed'; daysAgo: number; by: Speaker }
  /** "Rien n'a changé", once a month by the mail's link, between two days. */
  | { kind: 'monthly'; fromDaysAgo: number; toDaysAgo: number }
  /** `from` and `until` count from today: negative is past. */
  | { kind: 'away'; daysAgo: number; by: Speaker; from: number; until: number | null; replacement?: string; cancelledDaysAgo?: number }
  | { kind: 'reported'; daysAgo: number; source: 'partner' | 'public'; caller: string; about: string }
  | { kind: 'took'; daysAgo: number; by: Speaker; isUndone?: true }
  /** As many as are left, in the present month. */
  | { kind: 'took-all'; by: Speaker }
  | { kind: 'called'; daysAgo: number; outcome: CallOutcome; note: string }
  | { kind: 'leaves'; announcedDaysAgo: number; lastDayIn: number; successor: string }
  | { kind: 'not-treating'; sinceDaysAgo: number; reason: string }

/** Somebody gave an answer. */
export const said = (daysAgo: number, by: Speaker, answer: Answer): Fact => ({ kind: 'said', daysAgo, by, answer })
/** Somebody said that the answer still holds. */
export const confirmed = (daysAgo: number, by: Speaker): Fact => ({ kind: 'confirmed', daysAgo, by })
/** The monthly mail was answered, from one day to another. */
export const monthly = (fromDaysAgo: number, toDaysAgo: number): Fact => ({ kind: 'monthly', fromDaysAgo, toDaysAgo })
/** The coordination tried to call. */
export const called = (daysAgo: number, outcome: CallOutcome, note = ''): Fact => ({ kind: 'called', daysAgo, outcome, note })
/** Somebody was taken on. */
export const took = (daysAgo: number, by: Speaker): Fact => ({ kind: 'took', daysAgo, by })
/** The PSD called and heard otherwise. */
export const reportedByPartner = (daysAgo: number, about: string): Fact => ({ kind: 'reported', daysAgo, source: 'partner', caller: 'psd', about })
/** A visitor of the public site found it wrong. */
export const reportedByPublic = (daysAgo: number, caller: string, about: string): Fact => ({ kind: 'reported', daysAgo, source: 'public', caller, about })

/** A line of the coordination's old list: what it said, confirmed by phone some days before it was imported. */
export const listed = (answer: Answer): Fact => ({ kind: 'said', daysAgo: 361, by: 'list', answer })

/** A line without a date: nobody knows when it was last true. */
export const listedWithoutDate = (answer: Answer): Fact => ({ kind: 'said', daysAgo: 361, by: 'list', answer, isUnconfirmed: true })
