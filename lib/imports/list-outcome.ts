import type { Day } from '#lib/platform/day'
import type { ListAnswer } from './list-answer.ts'
import type { ListField } from './list-columns.ts'
import type { HomeVisits } from './list-remarks.ts'
import type { RppsSiteKind } from './rpps-sectors.ts'

/** Everything here is plain data, fit to be kept as JSON between the preview and the import. */
export type ListPlan = { counts: ListCounts; outcomes: LineOutcome[] }
/** The counts add up: lines = imported + merged + toConfirm + refused. */
export type ListCounts = { lines: number; imported: number; merged: number; toConfirm: number; refused: number }

export type LineOutcome =
  | { outcome: 'imported'; row: number; entry: ReadyEntry; notices: ListNotice[] }
  | { outcome: 'merged'; row: number; intoRow: number; label: string; notices: ListNotice[] }
  | { outcome: 'to_confirm'; row: number; entry: ListEntry; questions: ListQuestion[]; notices: ListNotice[] }
  | { outcome: 'refused'; row: number; label: string; reason: { code: ListRefusal; sentence: string } }

/** `key`: the same for all lines that make the same new person or practice. */
export type PersonMatch = { kind: 'known'; practitionerId: string } | { kind: 'new'; key: string }
export type PracticeMatch = { kind: 'known'; practiceId: string } | { kind: 'new'; key: string }
export type CommuneRef = { code: string; name: string }
export type SiteKind = RppsSiteKind

/** A line with a date is a confirmation by phone by the coordination on that day, never later; without one it confirms nothing. */
export type ListStatement = { kind: 'confirmed'; confirmedOn: Day } | { kind: 'unconfirmed' } | { kind: 'none' }

/** What a line would write. Null is "the list does not say", and must not erase what is known. */
export type ListEntry = {
  row: number
  lastName: string
  firstName: string
  rpps: string | null
  siteName: string | null
  siteKind: SiteKind
  address: string | null
  postalCode: string | null
  commune: CommuneRef | null
  /** Ten digits. */
  phone: string | null
  email: string | null
  homeVisits: HomeVisits | null
  languages: string[]
  stepFree: boolean | null
  closingDays: number[]
  callBack: boolean
  /** For the coordination alone. */
  note: string | null
  updatedOn: Day | null
  answer: ListAnswer
  reading: string
  /** INSEE codes of the communes that a reserved answer names. */
  reservedCommunes: string[]
  statement: ListStatement
  person: PersonMatch | null
  practice: PracticeMatch | null
}
export type ReadyEntry = Omit<ListEntry, 'commune' | 'person' | 'practice'> & { commune: CommuneRef; person: PersonMatch; practice: PracticeMatch }

export type ListRefusal = 'last-name-missing' | 'not-a-name' | 'city-missing' | 'town-outside-territory' | 'removed-before' | 'left-out'

export type QuestionCode =
  | 'town-misspelt' | 'town-homonyms' | 'town-elsewhere' | 'town-missing'
  | 'lost-characters' | 'first-name-missing' | 'name-placeholder' | 'rpps-other-name'
  | 'answer-unclear' | 'answer-doubtful' | 'answer-in-remarks' | 'remarks-contradict' | 'commune-unknown'
  | 'date-impossible' | 'date-future' | 'date-unreadable'
  | 'homonyms' | 'several-practices' | 'other-address' | 'duplicates-disagree'
/** `field`: the cell that answers it when corrected; `person`, `practice`: a choice among candidates. */
export type ListQuestion = { code: QuestionCode; sentence: string; about: ListField | 'person' | 'practice'; candidates: QuestionCandidate[] }
export type QuestionCandidate = { value: string; label: string }

export type NoticeCode =
  | 'no-date' | 'other-place' | 'new-place' | 'postal-code-mismatch' | 'phone-malformed' | 'email-malformed' | 'rpps-malformed' | 'rpps-luhn'
  | 'home-visits-doubtful' | 'illness-left-out' | 'completed' | 'date-ignored' | 'leaves-elsewhere'
export type ListNotice = { code: NoticeCode; sentence: string }

/** What a person decided about a row in the preview; given back to the plan, which is then made anew. */
export type RowDecision = {
  row: number
  /** Corrected cells ("Orchies" for the misspelt town). */
  cells?: Partial<Record<ListField, string>>
  /** Questions answered by "as it is". */
  accepted?: QuestionCode[]
  person?: { kind: 'known'; practitionerId: string } | { kind: 'new' }
  practice?: { kind: 'known'; practiceId: string } | { kind: 'new' }
  leaveOut?: true
}

/** A practice of the register that is not ended, with its practitioner. */
export type KnownListPractice = {
  practitionerId: string
  practiceId: string
  lastName: string
  firstName: string
  rpps: string | null
  communeCode: string
  siteName: string | null
  address: string | null
  phone: string | null
}
/** Somebody removed, or who objected, and must not come back by a list. */
export type ListTombstone = { lastName: string; firstName: string; rpps: string | null }
