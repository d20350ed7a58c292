import { type Day, dayNumber } from '#lib/platform/day'
import type { RegisterState } from './facts.ts'

/** What the order looks at, all of it as at last midnight. */
export type RankedFacts = { state: RegisterState; distanceKm: number | null; isSameCommune: boolean; load: number }

/** First those who welcome, freshly confirmed; last those whom somebody must call. */
const freshness: Record<RegisterState, number> = {
  open: 0, reserved: 0, case_by_case: 0, occasional: 0,
  soon: 1, absent: 1, places_taken: 1,
  to_reconfirm: 2, disputed: 2,
  closed: 3,
  to_contact: 4, not_treating: 5, departed: 5,
}

/** Upper bounds of the distance bands, in kilometres; before them the commune itself, after them everywhere else. */
export const distanceBandsKm = [5, 10, 20, 40] as const

/**
 * The order of the register (R7), of entries given in the order of their hash. It looks at nothing that changes during
 * the day, so that it is the same for everyone until midnight. Equals take turns: each day their circle moves on.
 */
export function rankEntries<Entry>(entries: readonly Entry[], factsOf: (entry: Entry) => RankedFacts, today: Day, pageSize: number): Entry[] {
  // Freshness and band as one number: this runs over every entry at every search.
  const groups = new Map<number, Map<number, Entry[]>>()
  for (const entry of entries) {
    const facts = factsOf(entry)
    const key = freshness[facts.state] * (distanceBandsKm.length + 2) + distanceBand(facts)
    const byLoad = groups.get(key) ?? new Map<number, Entry[]>()
    const equals = byLoad.get(facts.load)
    if (equals) equals.push(entry)
    else groups.set(key, byLoad.set(facts.load, [entry]))
  }
  return inOrder(groups).flatMap((byLoad) => inOrder(byLoad).flatMap((equals) => rotated(equals, today, pageSize)))
}

/** 0 in the commune itself (or when no place was asked for), then one per band. */
export function distanceBand(facts: Pick<RankedFacts, 'distanceKm' | 'isSameCommune'>): number {
  const { distanceKm } = facts
  if (facts.isSameCommune || distanceKm === null) return 0
  const band = distanceBandsKm.findIndex((limit) => distanceKm <= limit)
  return band === -1 ? distanceBandsKm.length + 1 : band + 1
}

/**
 * How far the circle of `count` equals moves each day: one page, or the next number that shares no divisor with their
 * count. With a shared divisor some would never reach the few places that a nearer group leaves on the first page.
 */
export function dailyStep(count: number, pageSize: number): number {
  let step = Math.max(1, pageSize)
  while (greatestDivisor(step, count) !== 1) step += 1
  return step
}

/** A number drawn from an identifier, spread evenly: the place of its bearer in the circle, which nobody chooses. */
export function rotationHash(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function rotated<Entry>(equals: readonly Entry[], today: Day, pageSize: number): Entry[] {
  const count = equals.length
  const shift = (dayNumber(today) * dailyStep(count, pageSize)) % count
  // Whoever has rank i stands at (i + shift) modulo count: the list starts `shift` ranks before its end.
  return [...equals.slice(count - shift), ...equals.slice(0, count - shift)]
}

function inOrder<Value>(groups: ReadonlyMap<number, Value>): Value[] {
  return [...groups].sort(([a], [b]) => a - b).map(([, value]) => value)
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
