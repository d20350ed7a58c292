import { now } from '#lib/platform/clock'
import { type Day, addDays, dayAt, startOfDay } from '#lib/platform/day'

type Freshness = { since: number; changes: number; changeOf: Map<string, number>; timeZone: string; midnight: { at: number; next: number } | null }

/** No tag is called so. */
const everything = '*'

// One per process: Next loads this module once for itself and once for each bundle.
const holder = globalThis as typeof globalThis & { cptsFreshness?: Freshness }

function freshness(): Freshness {
  return (holder.cptsFreshness ??= { since: now().getTime(), changes: 0, changeOf: new Map(), timeZone: 'Europe/Paris', midnight: null })
}

/**
 * Whether what was kept at this instant (milliseconds) may still be served: nothing that a build or another life of
 * this process left, and nothing of yesterday, since states change with the calendar day.
 */
export function isFresh(keptAt: number): boolean {
  const { since } = freshness()
  return keptAt >= since && keptAt >= startOfToday()
}

/** How often something changed. */
export function changeCount(): number {
  return freshness().changes
}

/**
 * The number, as `changeCount` tells it, of the latest change that touches what depends on these tags; what was made under
 * an earlier number may be out of date. Null: on what it depends is unknown, so every change may touch it.
 */
export function latestChange(tags: readonly string[] | null): number {
  const { changes, changeOf } = freshness()
  return tags === null ? changes : Math.max(changeOf.get(everything) ?? 0, ...tags.map((tag) => changeOf.get(tag) ?? 0))
}

/** The calendar day that pages tell of, in the instance's zone. */
export function currentDay(): Day {
  return dayAt(now(), freshness().timeZone)
}

/** What these tags stand for has changed. */
export function somethingChanged(tags: readonly string[]): void {
  const known = freshness()
  known.changes += 1
  for (const tag of tags) known.changeOf.set(tag, known.changes)
}

/** Changes may have been missed until now: whatever was kept before is forgotten. */
export function forgetAll(timeZone: string): void {
  somethingChanged([everything])
  holder.cptsFreshness = { ...freshness(), since: now().getTime(), timeZone, midnight: null }
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
