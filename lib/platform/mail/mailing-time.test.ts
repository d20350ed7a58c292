import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '#lib/platform/working-days'
import { dayAt } from '#lib/platform/day'
import { nextMailAt } from './mail-hours.ts'
import { monthlyMailDay } from './monthly-mail-day.ts'

const paris = 'Europe/Paris'
const hours = { mailFromHour: 8, mailUntilHour: 19 }

describe('the day of the grouped mail', () => {
  test.each([
    ['an ordinary Thursday', '2026-11-01', 5, '2026-11-05'],
    ['a Saturday, moved to Monday', '2026-12-31', 5, '2026-12-07'],
    ['1 January, moved to the 4th: holiday, then a week-end ahead', '2027-01-01', 1, '2027-01-04'],
    ['Easter Monday', '2026-04-15', 6, '2026-04-07'],
    ['Ascension Thursday', '2026-05-01', 14, '2026-05-15'],
    ['1 May, then a week-end', '2026-05-31', 1, '2026-05-04'],
    ['11 November', '2026-11-30', 11, '2026-11-12'],
    ['the 31st of a shorter month', '2026-02-10', 31, '2026-02-27'],
    ['a month that ends on a Sunday: the working day before, never the next month', '2026-05-01', 31, '2026-05-29'],
    ['an absurd setting', '2026-11-01', 0, '2026-11-02'],
  ])('%s', (_, month, chosen, expected) => {
    expect(monthlyMailDay(month, chosen)).toBe(expected)
  })

  test('whatever day is chosen, each month of ten years has exactly one, and people work on it', () => {
    for (let month = 0; month < 120; month += 1) {
      const first = new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10)
      for (const chosen of [1, 5, 15, 28, 31]) {
        const day = monthlyMailDay(first, chosen)
        expect(day.slice(0, 7)).toBe(first.slice(0, 7))
        expect(isWorkingDay(day)).toBe(true)
      }
    }
  })
})

describe('when a mail that nobody waits for may leave', () => {
  test.each([
    ['in the morning of a working day: at once', '2026-11-19T09:00:00Z', '2026-11-19T09:00:00Z'],
    ['before the hours: at their beginning', '2026-11-19T05:00:00Z', '2026-11-19T07:00:00Z'],
    ['at the last minute', '2026-11-19T17:59:59Z', '2026-11-19T17:59:59Z'],
    ['in the evening: the next morning', '2026-11-19T18:00:00Z', '2026-11-20T07:00:00Z'],
    ['on Friday evening: on Monday', '2026-11-20T20:00:00Z', '2026-11-23T07:00:00Z'],
    ['on a Saturday', '2026-11-21T10:00:00Z', '2026-11-23T07:00:00Z'],
    ['on Christmas Day, a Friday', '2026-12-25T10:00:00Z', '2026-12-28T07:00:00Z'],
    ['on Bastille Day', '2026-07-14T10:00:00Z', '2026-07-15T06:00:00Z'],
    ['over the night clocks go back', '2026-10-24T12:00:00Z', '2026-10-26T07:00:00Z'],
    ['over the night clocks go forward', '2027-03-27T12:00:00Z', '2027-03-30T06:00:00Z'],
  ])('%s', (_, now, expected) => {
    expect(nextMailAt(new Date(now), paris, hours)).toEqual(new Date(expected))
  })

  test('from any instant of a year it is a working day, in the hours, and not in the past', () => {
    for (let hour = 0; hour < 365 * 24; hour += 5) {
      const now = new Date(Date.UTC(2026, 0, 1, hour, 17))
      const at = nextMailAt(now, paris, hours)
      expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime())
      expect(isWorkingDay(dayAt(at, paris))).toBe(true)
      const shown = Number(new Intl.DateTimeFormat('en-GB', { timeZone: paris, hour: '2-digit', hour12: false }).format(at))
      expect(shown).toBeGreaterThanOrEqual(8)
      expect(shown).toBeLessThan(19)
    }
  })
})
