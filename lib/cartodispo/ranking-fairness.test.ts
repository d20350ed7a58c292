import { expect, test } from 'vitest'
import { equalGps as gps, inHashOrder, meets, yearlyGini } from '#tests/bench/fairness-simulation'

test.each([5, 20, 60, 1000])('over a year and 100,000 searches, the first page is shared fairly among %s equals', (count) => {
  expect(yearlyGini(gps(count))).toBeLessThanOrEqual(0.1)
})

test.each([30, 60, 1000])('behind a nearer group that takes half of the page, %s equals still share the rest fairly', (count) => {
  const list = inHashOrder([...gps(10, { isSameCommune: true }, 'here'), ...gps(count)])
  expect(yearlyGini(list, (one) => !one.isSameCommune)).toBeLessThanOrEqual(0.1)
})

test('with filters on, those who meet the same needs share the first page fairly', () => {
  const everyone = gps(1000)
  for (const needs of [[0], [1, 2], [0, 1, 3], [0, 1, 2, 3]]) {
    const fitting = everyone.filter((one) => needs.every((need) => meets(one, need)))
    expect(yearlyGini(fitting), `${fitting.length} GPs`).toBeLessThanOrEqual(0.1)
  }
})
