import { addDays, addMonths, type Day, dayNumber, monthStart, weekday } from '#lib/platform/day'

export const rhythms = ['week', 'fortnight', 'month'] as const
export type Rhythm = (typeof rhythms)[number]

export const rhythmLabels: Record<Rhythm, string> = { week: 'Chaque semaine', fortnight: 'Toutes les deux semaines', month: 'Chaque mois' }

/** The most dates that are made at once. */
export const mostDates = 26

/** A day of a rhythm; `skipped`: a public holiday, on which nobody meets. */
export type RecurringDay = { day: Day; isSkipped: boolean }

/**
 * The days of a rhythm from its first, until so many are kept. Public holidays are left out, not moved: people keep a day of the
 * week in mind. By the month, the rank of the day counts ("the second Thursday"); a fifth one is the last.
 */
export function recurringDays(first: Day, rhythm: Rhythm, count: number, isHoliday: (day: Day) => boolean): RecurringDay[] {
  const days: RecurringDay[] = []
  // Of any year's days of the week, far fewer than half are holidays.
  for (let step = 0; days.filter((one) => !one.isSkipped).length < count && step < count * 3; step += 1) {
    const day = rhythm === 'month' ? sameRank(first, step) : addDays(first, step * (rhythm === 'week' ? 7 : 14))
    days.push({ day, isSkipped: isHoliday(day) })
  }
  return days
}

function sameRank(first: Day, months: number): Day {
  const start = monthStart(addMonths(monthStart(first), months))
  const firstOfKind = addDays(start, (weekday(first) - weekday(start) + 7) % 7)
  const rank = Math.floor((Number(first.slice(8)) - 1) / 7)
  const wanted = addDays(firstOfKind, rank * 7)
  return dayNumber(wanted) < dayNumber(addMonths(start, 1)) ? wanted : addDays(wanted, -7)
}
