import { expect, test } from 'vitest'
import { contractMonth, quartersOf } from './contract-months.ts'

const years = [{ fromOn: '2025-03-15', untilOn: '2026-03-14' }, { fromOn: '2026-03-15', untilOn: '2027-03-14' }]

test('quarters are three months from the first day on, whatever day that is', () => {
  expect(quartersOf({ fromOn: '2025-03-15', untilOn: '2026-03-14' }).map(({ fromOn, untilOn }) => `${fromOn} ${untilOn}`)).toEqual(['2025-03-15 2025-06-14', '2025-06-15 2025-09-14', '2025-09-15 2025-12-14', '2025-12-15 2026-03-14'])
  expect(quartersOf({ fromOn: '2025-11-30', untilOn: '2026-11-29' }).map(({ fromOn }) => fromOn)).toEqual(['2025-11-30', '2026-02-28', '2026-05-30', '2026-08-30'])
  expect(quartersOf({ fromOn: '2025-01-01', untilOn: '2025-04-20' }).map(({ untilOn }) => untilOn)).toEqual(['2025-03-31', '2025-04-20'])
})

test.each([
  ['2025-03-15', '2025-03-15'], ['2025-04-14', '2025-03-15'], ['2025-04-15', '2025-04-15'], ['2026-03-14', '2026-02-15'], ['2026-03-15', '2026-03-15'],
  // Before and after any year: the calendar's month, never into a year.
  ['2025-02-20', '2025-02-01'], ['2025-03-14', '2025-03-01'], ['2027-03-20', '2027-03-15'], ['2027-04-20', '2027-04-01'],
])('%s is kept as %s', (day, month) => {
  expect(contractMonth(day, years)).toBe(month)
})

test('a month of the contract lies within one quarter', () => {
  for (const year of years) {
    for (let time = Date.parse(year.fromOn); time <= Date.parse(year.untilOn); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10)
      const of = (one: string) => quartersOf(year).findIndex(({ fromOn, untilOn }) => fromOn <= one && one <= untilOn)
      expect(of(contractMonth(day, years))).toBe(of(day))
    }
  }
})
