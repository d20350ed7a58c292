import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#lib/platform/day'
import { equalGps as gps, type SimulatedGp } from '#tests/bench/fairness-simulation'
import { dailyStep, distanceBand, distanceBandsKm, rankEntries, rotationHash } from './ranking.ts'
import { rankingRule } from './ranking-rule.ts'

const pageSize = 20

const rank = (list: readonly SimulatedGp[], day = '2026-11-21') => rankEntries(list, (one) => one, day, pageSize)

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

test('the number drawn from an identifier spreads evenly', () => {
  const buckets = Array.from({ length: 16 }, () => 0)
  for (let index = 0; index < 16_000; index += 1) {
    const bucket = rotationHash(`0b7f2c1e-${index}-4d1c-9a33-5f0e7d6a1b2c`) >>> 28
    buckets[bucket] = (buckets[bucket] ?? 0) + 1
  }
  expect(Math.min(...buckets)).toBeGreaterThan(850)
  expect(Math.max(...buckets)).toBeLessThan(1150)
})

test.each([[0, 20], [1, 20], [7, 20], [20, 20], [40, 20], [60, 20], [47, 20]])('of %i equals with pages of %i, each appears once on every day', (count, size) => {
  for (const day of ['2026-11-21', '2026-11-22', '2026-12-31']) {
    const list = gps(count)
    expect(rankEntries(list, (one) => one, day, size).map((one) => one.id).toSorted()).toEqual(list.map((one) => one.id).toSorted())
  }
})

test.each([[47, 20, 20], [40, 20, 21], [60, 20, 23], [1, 20, 20], [5, 0, 1], [6, 0, 1], [21, 7, 8]])('the circle of %i with pages of %i moves by %i', (count, size, step) => {
  expect(dailyStep(count, size)).toBe(step)
})

test('without a place searched for, nobody is nearer', () => {
  expect(distanceBand({ distanceKm: null, isSameCommune: false })).toBe(0)
})
