import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayAt, instantAt, startOfDay, weekday } from './day.ts'
import { addOpenMinutes, endOfOpenDay, isOpenAt, nextOpening, type Opening, openMinutesBetween, openRangesOn } from './opening.ts'
import { isPublicHoliday } from './working-days.ts'

const timeZone = 'Europe/Paris'
const day = [{ from: '09:00', until: '12:00' }, { from: '14:00', until: '18:00' }]
const office: Opening = { timeZone, weekly: { 1: day, 2: day, 3: day, 4: day, 5: day }, closures: [], isHoliday: isPublicHoliday }
const at = (on: string, time: string) => instantAt(on, time, timeZone)
const shown = (instant: Date | null) => instant && new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant)

describe('Friday at the end of the day', () => {
  // 2026-11-27 is a Friday.
  test.each([
    ['2026-11-27', '17:59', 1, '2026-11-30 18:00'],
    ['2026-11-27', '18:00', 1, '2026-12-01 18:00'],
    ['2026-11-27', '18:01', 1, '2026-12-01 18:00'],
    ['2026-11-28', '10:00', 1, '2026-12-01 18:00'],
    ['2026-11-27', '08:00', 1, '2026-11-30 18:00'],
    ['2026-11-27', '12:30', 1, '2026-11-30 18:00'],
    ['2026-11-27', '10:00', 0, '2026-11-27 18:00'],
    ['2026-11-27', '19:00', 0, '2026-11-30 18:00'],
  ])('what comes on %s at %s, %i day later, is due on %s', (on, time, count, due) => {
    expect(shown(endOfOpenDay(at(on, time), count, office))).toBe(due)
  })
})

// The eleven of code du travail, L.3133-1, in 2026 and 2027; Easter on 5 April 2026 and 28 March 2027.
test.each([
  '2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25',
  '2027-01-01', '2027-03-29', '2027-05-01', '2027-05-08', '2027-05-06', '2027-05-17', '2027-07-14', '2027-08-15', '2027-11-01', '2027-11-11', '2027-12-25',
])('nobody is promised anything for %s, a public holiday', (holiday) => {
  const always: Opening = { ...office, weekly: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((one) => [one, day])) }
  expect(openRangesOn(holiday, always)).toEqual([])
  expect(dayAt(endOfOpenDay(at(addDays(holiday, -1), '10:00'), 1, always) ?? new Date(0), timeZone) > holiday).toBe(true)
})

test('the Monday before an Easter Monday, and the long week-end of May 2026', () => {
  expect(shown(endOfOpenDay(at('2026-04-03', '16:00'), 1, office))).toBe('2026-04-07 18:00')
  // Thursday 7 May; Friday 8 May is a holiday.
  expect(shown(endOfOpenDay(at('2026-05-07', '16:00'), 1, office))).toBe('2026-05-11 18:00')
})

test('a closure counts for nothing, and what comes during it comes on the first day after it', () => {
  const closed: Opening = { ...office, closures: [{ fromOn: '2026-12-24', untilOn: '2027-01-03' }] }
  expect(shown(endOfOpenDay(at('2026-12-23', '17:00'), 1, closed))).toBe('2027-01-04 18:00')
  expect(shown(nextOpening(at('2026-12-28', '10:00'), closed))).toBe('2027-01-04 09:00')
  expect(shown(endOfOpenDay(at('2026-12-28', '10:00'), 1, closed))).toBe('2027-01-05 18:00')
  expect(openMinutesBetween(at('2026-12-23', '17:00'), at('2027-01-04', '10:00'), closed)).toBe(120)
})

test('nights of summer and winter time are counted by the clock on the wall', () => {
  const night: Opening = { ...office, weekly: { 7: [{ from: '00:00', until: '24:00' }] } }
  // 29 March 2026 has 23 hours, 25 October 2026 has 25; a long day before and after keeps its own.
  expect(openMinutesBetween(startOfDay('2026-03-29', timeZone), startOfDay('2026-03-30', timeZone), night)).toBe(23 * 60)
  expect(openMinutesBetween(startOfDay('2026-10-25', timeZone), startOfDay('2026-10-26', timeZone), night)).toBe(25 * 60)
  expect(shown(endOfOpenDay(at('2026-03-27', '17:00'), 1, office))).toBe('2026-03-30 18:00')
  expect(shown(endOfOpenDay(at('2026-10-23', '17:00'), 1, office))).toBe('2026-10-26 18:00')
})

test('an office without hours promises nothing', () => {
  const never: Opening = { ...office, weekly: {} }
  expect([endOfOpenDay(at('2026-11-27', '10:00'), 1, never), nextOpening(at('2026-11-27', '10:00'), never), addOpenMinutes(at('2026-11-27', '10:00'), 5, never)]).toEqual([null, null, null])
})

test('minutes of opening: a pause over lunch, a night or a week-end takes nothing away', () => {
  const asked = at('2026-11-27', '17:30')
  const due = endOfOpenDay(at('2026-11-27', '10:00'), 2, office) ?? new Date(0)
  const left = openMinutesBetween(asked, due, office)
  expect(left).toBe(30 + 2 * 7 * 60)
  // Answered ten days later, in the middle of an open afternoon.
  expect(shown(addOpenMinutes(at('2026-12-07', '15:00'), left, office))).toBe('2026-12-09 15:30')
})

const anInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }).map((ms) => new Date(Math.floor(ms / 60_000) * 60_000))

test('whatever the instant: a deadline is in opening hours, on a day of its own, and no earlier deadline follows a later arrival', () => {
  fc.assert(fc.property(anInstant, anInstant, fc.integer({ min: 0, max: 20 }), (one, other, count) => {
    const [early, late] = one <= other ? [one, other] : [other, one]
    const due = endOfOpenDay(early, count, office)
    const later = endOfOpenDay(late, count, office)
    if (!due || !later) throw new Error('this office opens every week')
    expect(due > early).toBe(true)
    expect(due <= later).toBe(true)
    expect(weekday(dayAt(due, timeZone)) <= 5 && !isPublicHoliday(dayAt(due, timeZone))).toBe(true)
    expect(isOpenAt(new Date(due.getTime() - 1), office)).toBe(true)
  }))
})

test('whatever the instant: so many open minutes later, so many open minutes have passed', () => {
  fc.assert(fc.property(anInstant, fc.integer({ min: 0, max: 6000 }), (start, minutes) => {
    const end = addOpenMinutes(start, minutes, office)
    expect(openMinutesBetween(start, end ?? start, office)).toBe(minutes)
  }))
})
