import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayAt, daysBetween, instantAt, isDay, lastDayOf, monthStart, startOfDay, weekday } from './day.ts'

const zone = 'Europe/Paris'

describe('dayAt', () => {
  it.each([
    ['one second before midnight in winter', '2026-11-21T22:59:59Z', '2026-11-21'],
    ['midnight in winter', '2026-11-21T23:00:00Z', '2026-11-22'],
    ['midnight in summer', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['the night that loses an hour', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['the night that gains an hour', '2026-10-25T22:59:59Z', '2026-10-25'],
  ])('tells the Paris day at %s', (_, instant, day) => {
    expect(dayAt(new Date(instant), zone)).toBe(day)
  })
})

describe('startOfDay', () => {
  it('is the first instant of its day, on both DST nights too', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count))
    fc.assert(fc.property(days, (day) => {
      const start = startOfDay(day, zone)
      expect(dayAt(start, zone)).toBe(day)
      expect(dayAt(new Date(start.getTime() - 1000), zone)).toBe(addDays(day, -1))
    }))
  })
})

describe('calendar arithmetic', () => {
  it('goes back and forth without loss', () => {
    fc.assert(fc.property(fc.integer({ min: -5000, max: 5000 }), (count) => {
      expect(daysBetween('2026-11-21', addDays('2026-11-21', count))).toBe(count)
    }))
  })

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2026-12-31', -1, '2026-11-30'],
  ])('%s and %i months make %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })

  it('knows weekdays and months', () => {
    expect(weekday('2026-11-21')).toBe(6)
    expect(weekday('2026-11-23')).toBe(1)
    expect(monthStart('2026-11-21')).toBe('2026-11-01')
  })

  it.each([['2026-02-30', false], ['2026-13-01', false], ['2024-02-29', true], ['21/11/2026', false], ['', false], ['0026-11-21', false], ['9999-12-31', false], ['1901-07-01', true]])('says whether %s exists', (text, exists) => {
    expect(isDay(text)).toBe(exists)
  })
})

it.each([
  ['a winter morning', '2026-11-22', '08:00', '2026-11-22T07:00:00.000Z'],
  ['a summer evening', '2026-07-14', '20:30', '2026-07-14T18:30:00.000Z'],
  ['a time that the spring night skips is an hour later', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['a time that the autumn night has twice is the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['midnight', '2026-11-22', '00:00', '2026-11-21T23:00:00.000Z'],
])('clocks show %s', (_, day, time, instant) => {
  expect(instantAt(day, time, 'Europe/Paris').toISOString()).toBe(instant)
})

describe('lastDayOf', () => {
  it.each([
    ['2026-01-01', 12, '2026-12-31'], ['2026-11-15', 3, '2027-02-14'], ['2024-02-29', 60, '2029-02-28'], ['2024-02-29', 48, '2028-02-28'], ['2026-01-31', 1, '2026-02-28'], ['2026-03-01', 12, '2027-02-28'],
  ])('a period that begins on %s and lasts %i months ends on %s', (startsOn, months, last) => {
    expect(lastDayOf(startsOn, months)).toBe(last)
  })
})
