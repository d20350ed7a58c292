import { addDays } from '#lib/platform/day'
import { rankEntries, type RankedFacts, rotationHash } from '#lib/cartodispo/ranking'

export type SimulatedGp = RankedFacts & { id: string }

const pageSize = 20
const days = 365

/** GPs equal but for what `facts` says, in the order of their hash, as the register holds them. */
export function equalGps(count: number, facts: Partial<RankedFacts> = {}, prefix = 'gp'): SimulatedGp[] {
  return inHashOrder(Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${index}`, state: 'open', distanceKm: null, isSameCommune: false, load: 0, ...facts })))
}

/** The same list as the register would hold it. */
export function inHashOrder(gps: readonly SimulatedGp[]): SimulatedGp[] {
  return gps.toSorted((a, b) => rotationHash(a.id) - rotationHash(b.id))
}

/** Whether a GP meets one of several needs, each met by a third to half of all. */
export function meets(gp: SimulatedGp, need: number): boolean {
  return rotationHash(`${need} ${gp.id}`) % (need % 2 === 0 ? 2 : 3) === 0
}

/**
 * Gini coefficient of first-page appearances among those `isCounted`, over a simulated year of about 100,000 searches
 * (200 to 348 a day, unevenly): 0 when all appear as often, 1 when one takes all.
 */
export function yearlyGini(gps: readonly SimulatedGp[], isCounted: (gp: SimulatedGp) => boolean = () => true): number {
  const shown = new Map(gps.filter(isCounted).map((gp) => [gp.id, 0]))
  let seed = 7
  for (let number = 0; number < days; number += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    const searches = 200 + (seed % 149)
    for (const gp of rankEntries(gps, (one) => one, addDays('2026-01-01', number), pageSize).slice(0, pageSize)) {
      if (isCounted(gp)) shown.set(gp.id, (shown.get(gp.id) ?? 0) + searches)
    }
  }
  return gini([...shown.values()])
}

function gini(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  const weighted = sorted.reduce((sum, value, index) => sum + value * (index + 1), 0)
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}
