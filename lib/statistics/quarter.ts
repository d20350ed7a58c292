import { quartersOf, type Span } from '#lib/figures/contract-months'
import { addDays, addMonths, type Day, monthStart } from '#lib/platform/day'

/** Days after its end on which a quarter is told: what is noted late belongs to it. */
const settlingDays = 30
/** How far back a first publication goes, in months. */
const monthsBack = 24

/**
 * The quarters to be told now: those of the contract, or of the calendar where there is none, that are over for a month and
 * of which no day was told yet.
 */
export function quartersToPublish({ years, published, today }: { years: readonly Span[]; published: readonly Span[]; today: Day }): Span[] {
  const settled = addDays(today, -settlingDays)
  const quarters = years.length > 0 ? years.flatMap(quartersOf) : calendarQuarters(today)
  return quarters
    .filter((one) => one.untilOn < settled && one.fromOn >= addMonths(today, -monthsBack) && !published.some((other) => overlaps(one, other)))
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
}

function calendarQuarters(today: Day): Span[] {
  const year = Number(today.slice(0, 4))
  return [year - 2, year - 1, year].flatMap((one) => [0, 3, 6, 9].map((month) => {
    const fromOn = addMonths(`${one}-01-01`, month)
    return { fromOn, untilOn: addDays(monthStart(addMonths(fromOn, 3)), -1) }
  }))
}

function overlaps(one: Span, other: Span): boolean {
  return one.fromOn <= other.untilOn && other.fromOn <= one.untilOn
}
