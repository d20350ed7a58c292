import { expect, test } from 'vitest'
import { byDay, isInReach, monthWeeks, neighbourMonths } from './month-grid.ts'

test('a month is its weeks, from Monday, filled with its neighbours; February of four weeks has none', () => {
  const march = monthWeeks('2027-03-01')
  expect([march.length, march[0]?.[0], march.at(-1)?.at(-1)]).toEqual([5, '2027-03-01', '2027-04-04'])
  expect(monthWeeks('2027-08-01').map((week) => week[0])).toEqual(['2027-07-26', '2027-08-02', '2027-08-09', '2027-08-16', '2027-08-23', '2027-08-30'])
  expect(monthWeeks('2027-02-01')).toHaveLength(4)
  for (const month of ['2026-12-01', '2027-03-01', '2027-10-01', '2028-02-01']) {
    const days = monthWeeks(month).flat()
    expect([days.length % 7, new Set(days).size === days.length, days.filter((day) => day.startsWith(month.slice(0, 7))).length]).toEqual([0, true, new Date(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0).getDate()])
  }
})

test('what lasts three days is on each of them, beside what else there is', () => {
  const items = [{ name: 'three', first: '2027-02-27', last: '2027-03-01' }, { name: 'one', first: '2027-03-01', last: '2027-03-01' }]
  expect([...byDay(items, (one) => one)].map(([day, found]) => [day, found.map((one) => one.name)])).toEqual([['2027-02-27', ['three']], ['2027-02-28', ['three']], ['2027-03-01', ['three', 'one']]])
})

test('the months beside, over a new year, and none beyond two years', () => {
  expect(neighbourMonths('2027-01-01', '2026-11-28')).toEqual({ before: '2026-12-01', after: '2027-02-01' })
  expect([neighbourMonths('2028-11-01', '2026-11-28'), neighbourMonths('2024-11-01', '2026-11-28')]).toEqual([{ before: '2028-10-01', after: null }, { before: null, after: '2024-12-01' }])
  expect([isInReach('2028-11-01', '2026-11-28'), isInReach('2028-12-01', '2026-11-28'), isInReach('2024-10-01', '2026-11-28')]).toEqual([true, false, false])
})
