import { addDays, addMonths, type Day, monthStart } from '#lib/platform/day'

export type Span = { fromOn: Day; untilOn: Day }

/** The quarters of a contract year, three months each from its first day on; the last one ends with the year. */
export function quartersOf({ fromOn, untilOn }: Span): Span[] {
  const starts: Day[] = []
  for (let start = fromOn; start <= untilOn; start = addMonths(fromOn, 3 * starts.length)) starts.push(start)
  return starts.map((start, index) => ({ fromOn: start, untilOn: addDays(starts[index + 1] ?? addDays(untilOn, 1), -1) }))
}

/**
 * The first day of the month of the contract in which a day falls: what is kept of an erased adressage says no more. Months
 * count from the first day of the contract year, so that each lies within one quarter; outside of any year they are the calendar's.
 */
export function contractMonth(day: Day, years: readonly Span[]): Day {
  const year = years.find((one) => one.fromOn <= day && day <= one.untilOn)
  if (!year) {
    const before = years.reduce<Day>((last, one) => (one.untilOn < day && one.untilOn > last ? one.untilOn : last), '')
    const first = monthStart(day)
    return before !== '' && addDays(before, 1) > first ? addDays(before, 1) : first
  }
  let count = 0
  while (addMonths(year.fromOn, count + 1) <= day) count += 1
  return addMonths(year.fromOn, count)
}

