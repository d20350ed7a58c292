import type { Span } from '#lib/figures/contract-months'
import { countPeople } from '#lib/figures/count-people'
import type { CountedPerson } from '#lib/figures/counted-person'
import { type Counted, flowTable, publicMedian, publicShare, type PublicTable, stockTable } from './public-table.ts'

/** What is told of a quarter: people who asked, what became of those whose search ended, days; who came to events, and the CPTS as it was when this was told. */
export type QuarterTables = {
  requests: PublicTable
  outcomes: PublicTable
  /** Median days from the request to a practice's yes, and from there to the declaration. */
  daysToAccept: number | null
  daysToDeclare: number | null
  dates: number
  participants: PublicTable
  members: PublicTable
  /** Of a hundred practices, how many had confirmed their answer within the days that it holds. */
  freshShare: number | null
}

export const outcomes = ['declared', 'not_found', 'cancelled', 'not_admissible'] as const
export type PublicOutcome = (typeof outcomes)[number]

export type QuarterFacts = {
  span: Span
  people: readonly CountedPerson[]
  events: { dates: number; participants: readonly Counted[] }
  members: readonly Counted[]
  register: { practices: number; fresh: number }
  words: { channel: (key: string) => string; outcome: Record<PublicOutcome, string> }
}

/** The tables of a quarter as they may be published: nothing that is left out here is kept anywhere with them. */
export function quarterTables({ span, people, events, members, register, words }: QuarterFacts): QuarterTables {
  const { cuts, endedBy, total, medians } = countPeople(people.filter((one) => one.kind === 'find_gp'), span)
  const ended = (state: PublicOutcome) => (state === 'declared' ? (total.declared ?? 0) : sum(endedBy.filter(({ key }) => outcomeOf(key) === state).map(({ count }) => count ?? 0)))
  return {
    requests: flowTable(cuts.channel.map(({ key, counts }) => ({ key, label: words.channel(key), count: counts.received ?? 0 }))),
    outcomes: flowTable(outcomes.map((key) => ({ key, label: words.outcome[key], count: ended(key) }))),
    daysToAccept: publicMedian(medians.toAccept), daysToDeclare: publicMedian(medians.toDeclare),
    dates: events.dates, participants: flowTable(events.participants),
    members: stockTable(members), freshShare: publicShare(register.fresh, register.practices),
  }
}

/** Whether nothing at all happened that is counted here; what is hidden did happen. */
export function isEmptyQuarter({ requests, outcomes: ended, participants, dates }: QuarterTables): boolean {
  return dates === 0 && [requests, ended, participants].every(({ total }) => total === 0)
}

/** A death is told with searches that ended for another reason: by itself it would be too few to tell, always. */
function outcomeOf(key: string): PublicOutcome {
  const [state = ''] = key.split(':')
  return outcomes.find((one) => one === state) ?? 'cancelled'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
