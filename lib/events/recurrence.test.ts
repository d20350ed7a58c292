import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekday } from '#lib/platform/day'
import { isPublicHoliday } from '#lib/platform/working-days'
import { recurringDays, rhythms } from './recurrence.ts'

const days = (...asked: Parameters<typeof recurringDays>) => recurringDays(...asked).map((one) => (one.isSkipped ? `(${one.day})` : one.day))

describe('the days of a rhythm', () => {
  test('each week, holidays left out and not counted', () => {
    // 1 May 2027 and 8 May 2027 are Saturdays; Ascension is Thursday 6 May.
    expect(days('2027-04-29', 'week', 3, isPublicHoliday)).toEqual(['2027-04-29', '(2027-05-06)', '2027-05-13', '2027-05-20'])
  })

  test('every two weeks, over a change of hour', () => {
    expect(days('2027-03-18', 'fortnight', 3, isPublicHoliday)).toEqual(['2027-03-18', '2027-04-01', '2027-04-15'])
  })

  test('each month on the same rank of the day; a fifth one is the last', () => {
    expect(days('2026-12-10', 'month', 4, isPublicHoliday)).toEqual(['2026-12-10', '2027-01-14', '2027-02-11', '2027-03-11'])
    expect(days('2026-12-31', 'month', 3, isPublicHoliday)).toEqual(['2026-12-31', '2027-01-28', '2027-02-25'])
    expect(days('2026-12-01', 'month', 2, () => false)).toEqual(['2026-12-01', '2027-01-05'])
  })

  test('always as many as asked, all on the day of the week of the first, in order', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...rhythms), fc.integer({ min: 1, max: 26 }), (offset, rhythm, count) => {
      const first = addDays('2026-11-28', offset)
      const found = recurringDays(first, rhythm, count, isPublicHoliday)
      expect(found.filter((one) => !one.isSkipped)).toHaveLength(count)
      expect(found.every((one) => weekday(one.day) === weekday(first))).toBe(true)
      expect(found.map((one) => one.day)).toEqual(found.map((one) => one.day).toSorted())
    }))
  })
})
