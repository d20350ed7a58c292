import { addDays, type Day, lastDayOf } from '#lib/platform/day'

export type YearSpan = { number: number; fromOn: Day; untilOn: Day }

/** Where a day falls among the years of a contract: before the first, in one, between two, after the last; null without any year. */
export type YearPlace = { state: 'before'; begins: Day } | { state: 'in'; year: YearSpan; of: number } | { state: 'between'; begins: Day } | { state: 'after'; ended: Day }

/** In which year of the contract a day is; years need not touch. */
export function yearAt(years: readonly YearSpan[], day: Day): YearPlace | null {
  const inOrder = [...years].sort((a, b) => a.fromOn.localeCompare(b.fromOn))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return null
  const current = inOrder.find((one) => one.fromOn <= day && day <= one.untilOn)
  if (current) return { state: 'in', year: current, of: inOrder.length }
  if (day < first.fromOn) return { state: 'before', begins: first.fromOn }
  const next = inOrder.find((one) => day < one.fromOn)
  return next ? { state: 'between', begins: next.fromOn } : { state: 'after', ended: last.untilOn }
}

/** The years of a contract that begins that day, one after the other: each ends on the eve of an anniversary (`lastDayOf`). */
export function yearsFrom(startsOn: Day, count: number): YearSpan[] {
  const ends = Array.from({ length: count }, (_, index) => lastDayOf(startsOn, 12 * (index + 1)))
  return ends.map((untilOn, index) => ({ number: index + 1, fromOn: index === 0 ? startsOn : addDays(ends[index - 1] ?? startsOn, 1), untilOn }))
}

/** The year that follows the last one, twelve months long. */
export function yearAfter(last: YearSpan): YearSpan {
  const fromOn = addDays(last.untilOn, 1)
  return { number: last.number + 1, fromOn, untilOn: lastDayOf(fromOn, 12) }
}
