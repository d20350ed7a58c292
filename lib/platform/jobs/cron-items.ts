import { type CronItem, type ParsedCronItem, parseCronItems } from 'graphile-worker'
import type { Jobs } from './job.ts'
import { isDue, makeUpHours, scheduleMistake } from './schedule.ts'

type UtcMinute = { min: number; hour: number; date: number; month: number }

/**
 * The queue's timetable. Several workers share it: the database lets one of them enqueue each run.
 * A worker that was away makes up for the last run missed.
 */
export function cronItems(jobs: Jobs, clock: { now: () => Date; timeZone: string }): ParsedCronItem[] {
  return parseCronItems(Object.entries(jobs).flatMap(([name, { schedule }]): CronItem[] => {
    if (!schedule) return []
    const mistake = scheduleMistake(schedule)
    if (mistake) throw new Error(`job ${name}: ${mistake}`)
    return [{
      task: name,
      identifier: name,
      match: (minute) => isDue(schedule, instantOf(minute, clock.now()), clock.timeZone),
      // The key makes several missed runs one; the queue keeps two runs of a job from overlapping.
      options: { backfillPeriod: makeUpHours(schedule) * 3_600_000, jobKey: `schedule:${name}`, queueName: name, maxAttempts: 10 },
    }]
  }))
}

/** The queue tells a UTC minute without its year: the nearest such minute is meant. */
function instantOf(minute: UtcMinute, now: Date): Date {
  const year = now.getUTCFullYear()
  const candidates = [year - 1, year, year + 1].map((each) => Date.UTC(each, minute.month - 1, minute.date, minute.hour, minute.min))
  const distance = (at: number) => Math.abs(at - now.getTime())
  return new Date(candidates.reduce((best, at) => (distance(at) < distance(best) ? at : best)))
}
