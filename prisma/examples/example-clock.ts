import { addDays, type Day, dayAt, monthStart, startOfDay } from '#lib/platform/day'
import { isWorkingDay } from '#lib/platform/working-days'
import { fractionOf } from './fractions.ts'

/** Turns "so many days ago" into days and instants, from the instant at which the example is loaded. */
export type ExampleClock = {
  now: Date
  today: Day
  dayAgo: (count: number) => Day
  /** That many days ago, or the last day before it on which people work. */
  workingDayAgo: (count: number) => Day
  /** An instant of opening hours on that day, the same for the same text. */
  officeHour: (day: Day, text: string) => Date
  /** The first days of the months between two days. */
  months: (fromDaysAgo: number, toDaysAgo: number) => Day[]
}

const zone = 'Europe/Paris'

/** The clock of one loading. */
export function exampleClock(now: Date): ExampleClock {
  const today = dayAt(now, zone)
  const dayAgo = (count: number) => addDays(today, -count)
  return {
    now,
    today,
    dayAgo,
    workingDayAgo: (count) => lastWorkingDay(dayAgo(count)),
    officeHour: (day, text) => new Date(startOfDay(day, zone).getTime() + (8.5 + 9 * fractionOf(text)) * 3_600_000),
    months: (fromDaysAgo, toDaysAgo) => {
      const days = Array.from({ length: Math.max(fromDaysAgo - toDaysAgo + 1, 0) }, (_, index) => monthStart(dayAgo(fromDaysAgo - index)))
      return [...new Set(days)]
    },
  }
}

function lastWorkingDay(day: Day): Day {
  return isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1))
}
