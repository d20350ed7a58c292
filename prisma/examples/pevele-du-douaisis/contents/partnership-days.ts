import { isWorkingDay } from '#lib/platform/working-days'
import { addDays, type Day, weekday } from '#lib/platform/day'
import type { ExampleClock } from '#prisma/examples/example-clock'

const wednesday = 3

/** The Wednesday on which the convention with the PSD was signed, at most a few days before it took effect. */
export function signatureDay(clock: ExampleClock): Day {
  let day = clock.dayAgo(340)
  while (weekday(day) !== wednesday || !isWorkingDay(day)) day = addDays(day, -1)
  return day
}

/** The first training on palliative care, in three to four weeks; the evening at the theatre is the day after. */
export function palliativeTrainingDay(clock: ExampleClock): Day {
  let day = addDays(clock.today, 18)
  while (weekday(day) !== wednesday || !isWorkingDay(day) || !isWorkingDay(addDays(day, 1))) day = addDays(day, 1)
  return day
}
