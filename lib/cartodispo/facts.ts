import type { InstanceSettings } from '#lib/instance/settings'
import type { Day } from '#lib/platform/day'

/** What a person may declare of a practice. */
export type DeclaredState = 'open' | 'reserved' | 'case_by_case' | 'occasional' | 'closed'

/** What a reader sees of it, derived and never stored as truth. */
export type RegisterState =
  | 'not_treating' | 'departed' | 'disputed' | 'absent' | 'places_taken' | 'open' | 'reserved'
  | 'case_by_case' | 'occasional' | 'soon' | 'to_reconfirm' | 'closed' | 'to_contact'

export type Places = { count: number; period: 'month' | 'total' }

/** The last time a person stood behind a statement: the day it bears, and the instant it was recorded. */
export type ConfirmationFact = { on: Day; at: Date }

/** One statement with its latest confirmation (null: nobody ever confirmed it). */
export type StatementFact = {
  id: string
  state: DeclaredState
  fromOn: Day
  untilOn: Day | null
  declaredAt: Date
  confirmation: ConfirmationFact | null
  places: Places | null
  /** The ledger its places are taken from: the person's, or the site's when the whole site says it. Null: nothing was ever taken. */
  account: PlacesFact | null
  /** Closed only: the day chosen to be asked again. */
  askAgainOn: Day | null
}

export type AbsenceFact = { fromOn: Day; untilOn: Day | null; replacementName: string }

export type ReportFact = { source: 'partner' | 'public'; sourceKey: string; at: Date; on: Day; answerDueOn: Day }

/** Places left as the ledger knows them; `periodOn` is the first day the balance stands for (null: any day). */
export type PlacesFact = { balance: number; periodOn: Day | null }

/** Everything the state of one practice depends on, besides time. */
export type PracticeFacts = {
  /** Not a treating doctor here (or a replacement, who never makes a statement). */
  isOutOfRegister: boolean
  /** Last day at this place, once a departure is known. */
  endsOn: Day | null
  /** The practice's own and its site's. */
  statements: readonly StatementFact[]
  absences: readonly AbsenceFact[]
  reports: readonly ReportFact[]
  /** Proposals that ran out without an answer. */
  lapsesAt: readonly Date[]
}

/** Delays and thresholds, all of them settings of the instance. */
export type RegisterDelays = Pick<InstanceSettings, 'freshDays' | 'reconfirmDays' | 'closedHoldsMonths' | 'departureNoticeMonths' | 'publicReports' | 'lapsedProposals'>
