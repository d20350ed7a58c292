import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#lib/platform/day'
import { dailyStep, distanceBand, distanceBandsKm, rankEntries, type RankedFacts, rotationHash } from './ranking.ts'
import { rankingRule } from './ranking-rule.ts'

type Gp = RankedFacts & { id: string }
const equal: RankedFacts = { state: 'open', distanceKm: null, isSameCommune: false, load: 0 }
const pageSize = 20

function gps(count: number, facts: Partial<RankedFacts> = {}, prefix = 'gp'): Gp[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${index}`, ...equal, ...facts }))
    .sort((a, b) => rotationHash(a.id) - rotationHash(b.id))
}

const rank = (list: readonly Gp[], day = '2026-11-21') => rankEntries(list, (one) => one, day, pageSize)

test('freshness comes first, then the distance band, then the load', () => {
  const list = [
    ...gps(1, { state: 'to_contact', distanceKm: 1 }, 'unknown'), ...gps(1, { state: 'to_reconfirm', distanceKm: 1 }, 'pale'),
    ...gps(1, { distanceKm: 30 }, 'far'), ...gps(1, { distanceKm: 4, load: 0.5 }, 'busy'), ...gps(1, { distanceKm: 3 }, 'near'),
    ...gps(1, { distanceKm: 9, isSameCommune: true, load: 2 }, 'here'), ...gps(1, { state: 'soon', distanceKm: 1 }, 'later'),
  ]
  expect(rank(list).map((one) => one.id.split('-')[0])).toEqual(['here', 'near', 'busy', 'far', 'later', 'pale', 'unknown'])
})

test.each([[0, 1], [5, 1], [5.001, 2], [10, 2], [20, 3], [40, 4], [40.001, 5], [900, 5]])('%s km is in band %s', (distanceKm, band) => {
  expect(distanceBand({ distanceKm, isSameCommune: false })).toBe(band)
  expect(distanceBand({ distanceKm, isSameCommune: true })).toBe(0)
})

test('the printed rule names the bands and the page that the order is computed with', () => {
  const printed = rankingRule({ pageSize: 17 }).join(' ')
  for (const limit of distanceBandsKm) expect(printed).toContain(`${limit} km`)
  expect(printed).toContain('17 médecins')
})

test('a rank moves by the daily step, modulo the number of equals', () => {
  const list = gps(47)
  const today = rank(list, '2026-11-21')
  const tomorrow = rank(list, addDays('2026-11-21', 1))
  const step = dailyStep(47, pageSize)
  for (const [index, one] of today.entries()) expect(tomorrow[(index + step) % 47]?.id).toBe(one.id)
})

test('within a day, whoever drops out or has no snapshot moves nobody else', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 120 }), fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }), (count, stays) => {
    const list = gps(count)
    const order = rank(list).map((one) => one.id)
    const shown = new Set(list.filter((_, index) => stays[index]).map((one) => one.id))
    // As searchEntries does: the whole circle is ranked, then those not shown are left out.
    expect(rank(list).filter((one) => shown.has(one.id)).map((one) => one.id)).toEqual(order.filter((id) => shown.has(id)))
  }))
})

test.each([5, 20, 60, 1000])('over a year and 100,000 searches, the first page is shared fairly among %s equals', (count) => {
  expect(yearlyGini(() => gps(count), () => true)).toBeLessThanOrEqual(0.1)
})

test.each([30, 60, 1000])('behind a nearer group that takes half of the page, %s equals still share the rest fairly', (count) => {
  const list = [...gps(10, { isSameCommune: true }, 'here'), ...gps(count)].sort((a, b) => rotationHash(a.id) - rotationHash(b.id))
  expect(yearlyGini(() => list, (one) => !one.isSameCommune)).toBeLessThanOrEqual(0.1)
})

test('with filters on, those who meet the same needs share the first page fairly', () => {
  const everyone = gps(1000)
  // Each search asks for some of six facts, each true of a third to half of the GPs.
  const has = (one: Gp, fact: number) => rotationHash(`${fact} ${one.id}`) % (fact % 2 === 0 ? 2 : 3) === 0
  for (const facts of [[0], [1, 2], [0, 1, 3], [0, 1, 2, 3]]) {
    const fitting = everyone.filter((one) => facts.every((fact) => has(one, fact)))
    expect(yearlyGini(() => fitting, () => true), `${fitting.length} GPs`).toBeLessThanOrEqual(0.1)
  }
})

test('the number drawn from an identifier spreads evenly', () => {
  const buckets = new Array<number>(16).fill(0)
  for (let index = 0; index < 16_000; index += 1) {
    const bucket = rotationHash(`0b7f2c1e-${index}-4d1c-9a33-5f0e7d6a1b2c`) >>> 28
    buckets[bucket] = (buckets[bucket] ?? 0) + 1
  }
  expect(Math.min(...buckets)).toBeGreaterThan(850)
  expect(Math.max(...buckets)).toBeLessThan(1150)
})

/** First-page appearances over 365 days of about 274 searches each, among the entries that `isCounted`. */
function yearlyGini(entries: () => readonly Gp[], isCounted: (one: Gp) => boolean): number {
  const list = entries()
  const shown = new Map(list.filter(isCounted).map((one) => [one.id, 0]))
  let seed = 7
  for (let number = 0; number < 365; number += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    const searches = 200 + (seed % 149)
    for (const one of rank(list, addDays('2026-01-01', number)).slice(0, pageSize)) {
      if (isCounted(one)) shown.set(one.id, (shown.get(one.id) ?? 0) + searches)
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
