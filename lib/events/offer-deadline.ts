import { addDays, type Day, dayAt, instantAt } from '#lib/platform/day'

/** Nobody is woken, and no time runs, from 20 h to 8 h. */
const [wakes, sleeps] = ['08:00', '20:00']

/** When the mail of an offer may leave: now, or at 8 h. */
export function offerMailAt(now: Date, timeZone: string): Date {
  const today = dayAt(now, timeZone)
  if (now < instantAt(today, wakes, timeZone)) return instantAt(today, wakes, timeZone)
  return now < instantAt(today, sleeps, timeZone) ? now : instantAt(addDays(today, 1), wakes, timeZone)
}

/** Until when an offered seat is kept: so many hours of the day's waking time, and never past the beginning of the session. */
export function offerDeadline(now: Date, hours: number, startsAt: Date, timeZone: string): Date {
  let left = hours * 3_600_000
  let from = offerMailAt(now, timeZone)
  for (;;) {
    const day: Day = dayAt(from, timeZone)
    const evening = instantAt(day, sleeps, timeZone)
    const time = evening.getTime() - from.getTime()
    if (left <= time) return earliest(new Date(from.getTime() + left), startsAt)
    left -= time
    from = instantAt(addDays(day, 1), wakes, timeZone)
  }
}

function earliest(one: Date, other: Date): Date {
  return one < other ? one : other
}
