import { type Day, dayAt } from '#lib/platform/day'

/** When somebody of the coordination reads what comes in: at once, on a day from an instant of it on, or nobody knows. */
export type ReadingTime = { when: 'now' } | { when: 'later'; day: Day; at: Date } | { when: 'unknown' }

/** What to promise now, from the next opening of the coordination; none in sight promises nothing. */
export function readingTime(nextOpening: Date | null, now: Date, timeZone: string): ReadingTime {
  if (nextOpening === null) return { when: 'unknown' }
  return nextOpening <= now ? { when: 'now' } : { when: 'later', day: dayAt(nextOpening, timeZone), at: nextOpening }
}
