import { type Day, daysBetween } from '#lib/platform/day'

/** One practice with the days on which somebody stood behind its answer, and the time it counts. */
export type TruthFacts = {
  sectorId: string | null
  /** First day known; last day at the place; first day as no treating doctor. */
  sinceOn: Day
  endsOn: Day | null
  notTreatingSinceOn: Day | null
  /** In any order, doubles allowed. */
  confirmedOn: readonly Day[]
}

export type TruthFigures = {
  practices: number
  /** Confirmed by somebody within the days that an answer holds. */
  fresh: number
  /** Whole percents; null without practices. */
  freshShare: number | null
  /** Median days since the last confirmation, of those ever confirmed; null when there are none. */
  medianAge: number | null
  never: number
}

/** How true the register was on a day, as far as it could be known that day. */
export function truthFigures(facts: readonly TruthFacts[], day: Day, freshDays: number): TruthFigures {
  const counted = facts.filter((one) => isCountedOn(one, day))
  const ages = counted.flatMap((one) => {
    const last = lastUntil(one.confirmedOn, day)
    return last === null ? [] : [daysBetween(last, day)]
  })
  const fresh = ages.filter((age) => age <= freshDays).length
  return {
    practices: counted.length,
    fresh,
    freshShare: counted.length === 0 ? null : Math.round((100 * fresh) / counted.length),
    medianAge: median(ages),
    never: counted.length - ages.length,
  }
}

/** Whether a practice belongs to the denominator of a day. */
export function isCountedOn(one: TruthFacts, day: Day): boolean {
  return one.sinceOn <= day && (one.endsOn === null || day <= one.endsOn) && (one.notTreatingSinceOn === null || day < one.notTreatingSinceOn)
}

function lastUntil(days: readonly Day[], day: Day): Day | null {
  let last: Day | null = null
  for (const one of days) if (one <= day && (last === null || one > last)) last = one
  return last
}

/** The middle value; of an even number, the mean of the two middle ones, rounded. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : Math.round((low + high) / 2)
}
