import { onTestFinished } from 'vitest'
import { shiftClock } from '#lib/platform/clock'

/** Callers are counted by the hour of the clock, some by its day: until its end, the test has one of each from their first second. */
export function ownHour(): void {
  shiftClock(3_600_000 - (Date.now() % 3_600_000))
  onTestFinished(() => { shiftClock(0) })
}
