import { dateFormatter } from '#lib/platform/date-formatter'

/** A calendar day in the instance's zone, `YYYY-MM-DD`: compares and sorts as text. */
export type Day = string

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** The calendar day on which an instant falls in a zone (`Europe/Paris`), daylight saving included. */
export function dayAt(instant: Date, timeZone: string): Day {
  return dateFormatter('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}

/** Whether a text is a day that exists (`2026-02-30` does not), in the centuries that we speak of: `0026-11-21` is a slip of the pen. */
export function isDay(text: string): boolean {
  const match = pattern.exec(text)
  if (!match || text < '1900' || text >= '2200') return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count)
}

/** Days from `start` to `end`, negative when `end` comes first. */
export function daysBetween(start: Day, end: Day): number {
  return toNumber(end) - toNumber(start)
}

/** The same day of the month `count` months later; the month's last day when it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/**
 * The last day of a period of `months` months that begins on `startsOn`: the eve of the day that bears the number of its first
 * day; in a month without such a day, its last one (code de procédure civile, art. 641: « à défaut d'un quantième identique,
 * le délai expire le dernier jour du mois »). Five years that begin on 29 February 2024 end on 28 February 2029.
 */
export function lastDayOf(startsOn: Day, months: number): Day {
  const anniversary = addMonths(startsOn, months)
  return anniversary.slice(8) === startsOn.slice(8) ? addDays(anniversary, -1) : anniversary
}

/** The first day of the day's month. */
export function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((toNumber(day) + 3) % 7) + 1
}

/** The number of the day since 1970-01-01: for arithmetic such as a daily rotation. */
export function dayNumber(day: Day): number {
  return toNumber(day)
}

/** The instant at which a day begins in a zone. */
export function startOfDay(day: Day, timeZone: string): Date {
  // The offset is searched rather than computed: on a DST night the day is 23 or 25 hours long.
  const guess = Date.parse(`${day}T00:00:00Z`)
  for (const hours of [-14, -13, -12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const instant = new Date(guess + hours * 3_600_000)
    if (dayAt(instant, timeZone) === day) return instant
  }
  return new Date(guess)
}

/**
 * The instant at which clocks of the zone show this day and time ('HH:MM'). A time that a spring night skips is the
 * one an hour later; one that an autumn night has twice is the first.
 */
export function instantAt(day: Day, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const early = wall - offsetAt(wall - 86_400_000, timeZone)
  const late = wall - offsetAt(wall + 86_400_000, timeZone)
  const shown = [early, late].filter((instant) => instant + offsetAt(instant, timeZone) === wall)
  return new Date(shown.length > 0 ? Math.min(...shown) : early)
}

/** Milliseconds by which the zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(dateFormatter('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }).formatToParts(instant).map((part) => [part.type, part.value]))
  return Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}Z`) - Math.floor(instant / 1000) * 1000
}

function toNumber(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}

function fromNumber(count: number): Day {
  return new Date(count * 86_400_000).toISOString().slice(0, 10)
}
