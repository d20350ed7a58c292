import type { Day } from '#lib/platform/day'
import { ageBands } from '#lib/referrals/person-facts'
import { type CountedPerson, waitingAges } from './counted-person.ts'
import { quartersOf, type Span } from './contract-months.ts'

export const measures = ['received', 'eligible', 'proposed', 'accepted', 'seen', 'declared', 'ended', 'waiting'] as const
export type Measure = (typeof measures)[number]
/** A line of a table: one number for each measure; null: not told, so that nobody is recognised. */
export type Counts = Record<Measure, number | null>
export type CountLine = { key: string; counts: Counts }
export type Cell = { key: string; count: number | null }
export const cuts = ['quarter', 'sector', 'age', 'channel', 'organisation'] as const
export type Cut = (typeof cuts)[number]
export type Median = { days: number | null; people: number | null }
export const delays = ['toQualify', 'toAccept', 'toDeclare'] as const
export type Delay = (typeof delays)[number]

/** The counts of one contract year: each person once in each of them. */
export type FigureCounts = {
  total: Counts
  duplicates: number | null
  cuts: Record<Cut, CountLine[]>
  endedBy: Cell[]
  waitingSince: Cell[]
  medians: Record<Delay, Median>
}

/** Of people as they stood at the end of a period, what happened within it. */
export function countPeople(everybody: readonly CountedPerson[], period: Span): FigureCounts {
  const people = everybody.filter((one) => !isDuplicate(one))
  const total = countsOf(people, period)
  const by = (keyOf: (one: CountedPerson) => string | null) => [...Map.groupBy(people.filter((one) => keyOf(one) !== null && concerns(one, period)), (one) => keyOf(one) ?? '')]
    .map(([key, group]) => ({ key, counts: countsOf(group, period) })).toSorted((one, other) => one.key.localeCompare(other.key))
  const ended = people.filter((one) => holds(one, 'ended', period))
  const waiting = people.filter((one) => holds(one, 'waiting', period))
  return {
    total, duplicates: everybody.filter((one) => isDuplicate(one) && isWithin(one.endedOn, period)).length,
    cuts: {
      // A request that still waits is of no quarter: the year's last day is what counts.
      quarter: quartersOf(period).map((quarter, index) => ({ key: String(index + 1), counts: { ...countsOf(people, quarter), waiting: null } })),
      sector: by((one) => one.sectorId ?? ''), age: by((one) => one.ageBand).toSorted((one, other) => orderOf(one.key) - orderOf(other.key)), channel: by((one) => one.channel),
      organisation: by((one) => (one.channel === 'partner' ? (one.organisationId ?? '') : null)),
    },
    endedBy: cellsOf(ended, (one) => `${one.state}:${one.reason ?? ''}`),
    waitingSince: waitingAges.map((key) => ({ key, count: waiting.filter((one) => one.waiting === key).length })),
    medians: {
      toQualify: medianOf(people.filter((one) => isWithin(one.qualifiedOn, period)).map((one) => one.daysToQualify)),
      toAccept: medianOf(people.filter((one) => isWithin(one.acceptedOn, period)).map((one) => one.daysToAccept)),
      toDeclare: medianOf(people.filter((one) => isWithin(one.declaredOn, period)).map((one) => one.daysToDeclare)),
    },
  }
}

/** Whether a measure counts this person in the period. The definitions printed beside the figures say the same in words. */
export function holds(one: CountedPerson, measure: Measure, period: Span): boolean {
  switch (measure) {
    case 'received': return isWithin(one.receivedOn, period)
    case 'eligible': return isWithin(one.qualifiedOn, period) && one.state !== 'not_admissible' && !(one.state === 'cancelled' && notEligible.includes(one.reason ?? ''))
    case 'proposed': return isWithin(one.proposedOn, period)
    case 'accepted': return isWithin(one.acceptedOn, period)
    case 'seen': return isWithin(one.seenOn, period)
    case 'declared': return isWithin(one.declaredOn, period)
    case 'ended': return one.state !== 'declared' && isWithin(one.endedOn, period)
    case 'waiting': return one.waiting !== null && one.receivedOn <= period.untilOn
  }
}

/** A second request for the same person is the first one's. */
export function isDuplicate({ state, reason }: CountedPerson): boolean {
  return (state === 'cancelled' || state === 'not_admissible') && reason === 'duplicate'
}

const notEligible: readonly string[] = ['out_of_territory', 'change_of_doctor']

function countsOf(people: readonly CountedPerson[], period: Span): Counts {
  return Object.fromEntries(measures.map((measure) => [measure, people.filter((one) => holds(one, measure, period)).length])) as Counts
}

function concerns(one: CountedPerson, period: Span): boolean {
  return measures.some((measure) => holds(one, measure, period))
}

function isWithin(day: Day | null, { fromOn, untilOn }: Span): boolean {
  return day !== null && fromOn <= day && day <= untilOn
}

function cellsOf(people: readonly CountedPerson[], keyOf: (one: CountedPerson) => string): Cell[] {
  return [...Map.groupBy(people, keyOf)].map(([key, group]) => ({ key, count: group.length })).toSorted((one, other) => one.key.localeCompare(other.key))
}

/** The middle one; of two middle ones, what lies between. */
function medianOf(all: readonly (number | null)[]): Median {
  const days = all.filter((one) => one !== null).toSorted((one, other) => one - other)
  const middle = Math.floor(days.length / 2)
  const at = (index: number) => days[index] ?? 0
  return { people: days.length, days: days.length === 0 ? null : days.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2 }
}

function orderOf(ageBand: string): number {
  return ageBands.findIndex((one) => one === ageBand)
}
