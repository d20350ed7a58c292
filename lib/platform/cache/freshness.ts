import { now } from '#lib/platform/clock'
import { type Day, addDays, dayAt, startOfDay } from '#lib/platform/day'

type Freshness = { since: number; changes: number; timeZone: string; midnight: { at: number; next: number } | null }

// One per process: Next loads this module once for itself and once for each bundle.
const holder = globalThis as typeof globalThis & { cptsFreshness?: Freshness }

function freshness(): Freshness {
  return (holder.cptsFreshness ??= { since: now().getTime(), changes: 0, timeZone: 'Europe/Paris', midnight: null })
}

/**
 * Whether what was kept at this instant (milliseconds) may still be served: nothing that a build or another life of
 * this process left, and nothing of yesterday, since states change with the calendar day.
 */
export function isFresh(keptAt: number): boolean {
  const { since } = freshness()
  return keptAt >= since && keptAt >= startOfToday()
}

/** How often something changed; what was made under an earlier number may be out of date. */
export function changeCount(): number {
  return freshness().changes
}

/** The calendar day that pages tell of, in the instance's zone. */
export function currentDay(): Day {
  return dayAt(now(), freshness().timeZone)
}

/** Something that pages show has changed. */
export function somethingChanged(): void {
  freshness().changes += 1
}

/** Changes may have been missed until now: whatever was kept before is forgotten. */
export function forgetAll(timeZone: string): void {
  const known = freshness()
  holder.cptsFreshness = { since: now().getTime(), changes: known.changes + 1, timeZone, midnight: null }
}

function startOfToday(): number {
  const known = freshness()
  const instant = now().getTime()
  if (!known.midnight || instant >= known.midnight.next) {
    const day: Day = dayAt(new Date(instant), known.timeZone)
    known.midnight = { at: startOfDay(day, known.timeZone).getTime(), next: startOfDay(addDays(day, 1), known.timeZone).getTime() }
  }
  return known.midnight.at
}
