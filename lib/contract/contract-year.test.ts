import { expect, test } from 'vitest'
import { yearAfter, yearAt, yearsFrom } from './contract-year.ts'

const years = yearsFrom('2024-02-29', 5)

test('a contract year ends on the eve of an anniversary, or at the end of February where there is none', () => {
  expect(years.slice(0, 2)).toEqual([{ number: 1, fromOn: '2024-02-29', untilOn: '2025-02-28' }, { number: 2, fromOn: '2025-03-01', untilOn: '2026-02-28' }])
  expect(years.at(-1)).toEqual({ number: 5, fromOn: '2028-02-29', untilOn: '2029-02-28' })
  for (const [index, year] of years.entries()) if (index > 0) expect(new Date(year.fromOn).getTime() - new Date(years[index - 1]?.untilOn ?? '').getTime()).toBe(86_400_000)
})

test.each([
  ['2024-02-28', { state: 'before', begins: '2024-02-29' }], ['2024-02-29', { state: 'in', year: years[0], of: 5 }], ['2025-02-28', { state: 'in', year: years[0], of: 5 }],
  ['2025-03-01', { state: 'in', year: years[1], of: 5 }], ['2029-03-01', { state: 'after', ended: '2029-02-28' }],
])('on %s one is %j', (day, place) => {
  expect(yearAt(years, day)).toEqual(place)
})

test('between two years that do not touch, the next one is named; without any year there is nothing to say', () => {
  expect(yearAt([{ number: 1, fromOn: '2024-01-01', untilOn: '2024-12-31' }, { number: 2, fromOn: '2025-03-01', untilOn: '2026-02-28' }], '2025-02-01')).toEqual({ state: 'between', begins: '2025-03-01' })
  expect(yearAt([], '2025-02-01')).toBeNull()
})

test('the year after the last begins the next day', () => {
  expect(yearAfter({ number: 5, fromOn: '2028-02-29', untilOn: '2029-02-28' })).toEqual({ number: 6, fromOn: '2029-03-01', untilOn: '2030-02-28' })
})
