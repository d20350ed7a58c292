import { addDays, type Day, dayAt, instantAt, weekday } from './day.ts'

/** Hours of a clock within one day, `HH:MM`; the end is excluded. */
export type OpenRange = { from: string; until: string }
/** Hours of each ISO weekday, 1 Monday … 7 Sunday, in order; a weekday without hours is closed. */
export type WeeklyHours = Readonly<Record<number, readonly OpenRange[]>>
export type Closure = { fromOn: Day; untilOn: Day }

/** When somebody is there: a week that repeats itself, less the days on which nobody works and the closures. */
export type Opening = {
  timeZone: string
  weekly: WeeklyHours
  closures: readonly Closure[]
  /** Whether the day is one on which people work at all: no public holiday. Week-ends are the weekly hours' affair. */
  isHoliday: (day: Day) => boolean
}

/** Days looked at before giving up: whoever is closed for longer has no opening to promise by. */
const horizonDays = 400

/** The hours of one day as instants, in order; none on a holiday or during a closure. */
export function openRangesOn(day: Day, { timeZone, weekly, closures, isHoliday }: Opening): { from: Date; until: Date }[] {
  if (isHoliday(day) || closures.some((one) => one.fromOn <= day && day <= one.untilOn)) return []
  return (weekly[weekday(day)] ?? []).map((one) => ({ from: instantAt(day, one.from, timeZone), until: one.until === '24:00' ? instantAt(addDays(day, 1), '00:00', timeZone) : instantAt(day, one.until, timeZone) }))
}

/** Whether somebody is there at this instant. */
export function isOpenAt(now: Date, opening: Opening): boolean {
  return openRangesOn(dayAt(now, opening.timeZone), opening).some((one) => one.from <= now && now < one.until)
}

/** The first instant from `now` on at which somebody is there; null when no opening is in sight. */
export function nextOpening(now: Date, opening: Opening): Date | null {
  const found = firstRange(now, opening)
  return found && (found.from < now ? now : found.from)
}

/**
 * The end of the `count`-th open day after what happened at `now`, for a promise or a deadline: what comes before an open day
 * ends comes on that day, what comes later (or on a day without hours) on the next one. Friday at 17:59 with an office that
 * closes at 18:00, one day: Monday at 18:00; at 18:01: Tuesday at 18:00. Null when no opening is in sight.
 */
export function endOfOpenDay(now: Date, count: number, opening: Opening): Date | null {
  const first = firstRange(now, opening)
  if (!first) return null
  let day = dayAt(first.from, opening.timeZone)
  for (let left = count; left > 0;) {
    const next = nextOpenDay(addDays(day, 1), opening)
    if (next === null) return null
    day = next
    left -= 1
  }
  return openRangesOn(day, opening).at(-1)?.until ?? null
}

/** Minutes during which somebody is there between two instants; 0 when the second is not later. */
export function openMinutesBetween(start: Date, end: Date, opening: Opening): number {
  let minutes = 0
  const last = dayAt(end, opening.timeZone)
  for (let day = dayAt(start, opening.timeZone); day <= last; day = addDays(day, 1)) {
    for (const { from, until } of openRangesOn(day, opening)) {
      const overlap = Math.min(until.getTime(), end.getTime()) - Math.max(from.getTime(), start.getTime())
      if (overlap > 0) minutes += overlap / 60_000
    }
  }
  return Math.floor(minutes)
}

/** The instant by which `minutes` of opening have passed since `now`; null when no opening is in sight. */
export function addOpenMinutes(now: Date, minutes: number, opening: Opening): Date | null {
  let left = minutes * 60_000
  let day = dayAt(now, opening.timeZone)
  for (let looked = 0; looked < horizonDays; looked += 1, day = addDays(day, 1)) {
    for (const { from, until } of openRangesOn(day, opening)) {
      const start = Math.max(from.getTime(), now.getTime())
      if (start >= until.getTime()) continue
      if (start + left <= until.getTime()) return new Date(start + left)
      left -= until.getTime() - start
    }
  }
  return null
}

function firstRange(now: Date, opening: Opening): { from: Date; until: Date } | null {
  let day = dayAt(now, opening.timeZone)
  for (let looked = 0; looked < horizonDays; looked += 1, day = addDays(day, 1)) {
    const range = openRangesOn(day, opening).find((one) => now < one.until)
    if (range) return range
  }
  return null
}

function nextOpenDay(from: Day, opening: Opening): Day | null {
  let day = from
  for (let looked = 0; looked < horizonDays; looked += 1, day = addDays(day, 1)) {
    if (openRangesOn(day, opening).length > 0) return day
  }
  return null
}
