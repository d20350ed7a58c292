import { addDays, addMonths, type Day, monthStart } from '#lib/platform/day'
import { isWorkingDay, nextWorkingDay } from '#lib/platform/working-days'

/**
 * The day on which a month's grouped mail leaves: the chosen day, moved to the next working day; when that would be in the
 * next month, to the working day before, so that no month gets two.
 */
export function monthlyMailDay(month: Day, chosenDay: number): Day {
  const first = monthStart(month)
  const last = addDays(addMonths(first, 1), -1)
  const chosen = addDays(first, Math.max(1, Math.floor(chosenDay)) - 1)
  const moved = nextWorkingDay(chosen > last ? last : chosen)
  return moved <= last ? moved : lastWorkingDayUntil(last)
}

function lastWorkingDayUntil(day: Day): Day {
  let reached = day
  while (!isWorkingDay(reached)) reached = addDays(reached, -1)
  return reached
}
