import { type Day, dayAt } from './day.ts'

let shift = 0

/** The present instant. Called at the edge (pages, actions, jobs) and passed on as a parameter. */
export function now(): Date {
  return new Date(Date.now() + shift)
}

/** Today in the instance's zone. */
export function today(timeZone: string): Day {
  return dayAt(now(), timeZone)
}

/** Moves this process's clock: for tests of what time alone changes. */
export function shiftClock(milliseconds: number): void {
  shift = milliseconds
}
