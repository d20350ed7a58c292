import type { Day } from '#lib/platform/day'

/** A `date` column as a day. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

/** A nullable `date` column as a day. */
export function toDayOrNull(date: Date | null): Day | null {
  return date ? toDay(date) : null
}

/** A day as the driver writes it in a `date` column. */
export function fromDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** A nullable day as the driver writes it in a `date` column. */
export function fromDayOrNull(day: Day | null): Date | null {
  return day === null ? null : fromDay(day)
}
