import { dateFormatter } from '#lib/platform/date-formatter'
import { addDays, type Day, dayAt, daysBetween } from '#lib/platform/day'

/** "mardi 16 décembre", with the year when it is not `today`'s; the first of a month is "1er". */
export function frenchDay(day: Day, today: Day): string {
  const date = new Date(`${day}T12:00:00Z`)
  const weekdayName = part(date, { weekday: 'long' })
  return `${weekdayName} ${dayAndMonth(day, today)}`
}

/** "16 décembre", with the year when it is not `today`'s. */
export function dayAndMonth(day: Day, today: Day): string {
  const date = new Date(`${day}T12:00:00Z`)
  const number = Number(day.slice(8))
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  return `${number === 1 ? '1er' : number} ${part(date, { month: 'long' })}${year}`
}

/** "aujourd'hui", "hier", "il y a 6 jours", then the date: how people say when something was confirmed. */
export function sinceWhen(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days === 0) return 'aujourd’hui'
  if (days === 1) return 'hier'
  if (days === 2) return 'avant-hier'
  if (days > 2 && days <= 45) return `il y a ${days} jours`
  return `le ${dayAndMonth(day, today)}`
}

/** "demain", "vendredi 4 décembre"…: a day to come. */
export function untilWhen(day: Day, today: Day): string {
  if (day === addDays(today, 1)) return 'demain'
  return day === today ? 'aujourd’hui' : frenchDay(day, today)
}

/** "mardi 16 décembre à 20 h", "à 9 h 05": an instant, on the clock of a zone. */
export function frenchDateTime(instant: Date, timeZone: string, today: Day = dayAt(instant, timeZone)): string {
  return `${frenchDay(dayAt(instant, timeZone), today)} à ${frenchTime(instant, timeZone)}`
}

/** "20 h", "9 h 05", never cut at the end of a line. */
export function frenchTime(instant: Date, timeZone: string): string {
  const [hours = '0', minutes = '00'] = dateFormatter('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }).format(instant).split(':')
  return minutes === '00' ? `${Number(hours)}\u00A0h` : `${Number(hours)}\u00A0h\u00A0${minutes}`
}

function part(date: Date, options: Intl.DateTimeFormatOptions): string {
  return dateFormatter('fr-FR', { ...options, timeZone: 'UTC' }).format(date)
}

/** "mars 2027". */
export function monthAndYear(day: Day): string {
  return part(new Date(`${day}T12:00:00Z`), { month: 'long', year: 'numeric' })
}

/** "nov. 26": a month under a chart. */
export function shortMonth(day: Day): string {
  return part(new Date(`${day}T12:00:00Z`), { month: 'short', year: '2-digit' })
}
