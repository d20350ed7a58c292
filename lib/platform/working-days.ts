import Holidays from 'date-holidays'
import { addDays, type Day, weekday } from './day.ts'

const holidaysByYear = new Map<number, ReadonlySet<Day>>()

/** Whether people work on this day in France: neither a week-end nor a public holiday (Code du travail, L.3133-1). */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !isPublicHoliday(day)
}

/** Whether the day is one of the eleven public holidays of France. */
export function isPublicHoliday(day: Day): boolean {
  return publicHolidays(Number(day.slice(0, 4))).has(day)
}

/** The `count`-th working day after a day. */
export function addWorkingDays(day: Day, count: number): Day {
  let reached = day
  for (let left = count; left > 0; left -= isWorkingDay(reached) ? 1 : 0) reached = addDays(reached, 1)
  return reached
}

/** The day itself when it is a working day, else the next one. */
export function nextWorkingDay(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1)
}

/** The public holidays of a year by their day, with their French names. */
export function publicHolidayNames(year: number): ReadonlyMap<Day, string> {
  return new Map(new Holidays('FR').getHolidays(year, 'fr').filter((one) => one.type === 'public').map((one) => [one.date.slice(0, 10), one.name]))
}

function publicHolidays(year: number): ReadonlySet<Day> {
  let days = holidaysByYear.get(year)
  if (!days) {
    days = new Set(publicHolidayNames(year).keys())
    holidaysByYear.set(year, days)
  }
  return days
}
