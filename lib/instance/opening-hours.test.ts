import { expect, test } from 'vitest'
import { defaultWeek, frenchDayHours, parseDayHours, weekFrom } from './opening-hours.ts'

test.each([
  ['9h-12h', [['09:00', '12:00']]],
  ['9 h – 12 h, 14 h – 17 h 30', [['09:00', '12:00'], ['14:00', '17:30']]],
  ['de 8:30 à 12:15 et 13h45 à 18h', [['08:30', '12:15'], ['13:45', '18:00']]],
  ['20h-24h', [['20:00', '24:00']]],
  ['fermé', []], ['Fermée', []], ['', []], ['–', []],
])('“%s” is understood', (typed, ranges) => {
  expect(parseDayHours(typed)).toEqual(ranges.map(([from, until]) => ({ from, until })))
})

test.each(['matin', '9-12', '12h-9h', '9h-12h 11h-14h', '9h70-12h', '9h-25h', 'sur rendez-vous 9h-12h', '9h'])('“%s” is not', (typed) => {
  expect(parseDayHours(typed)).toBeNull()
})

test('what was stored is written as it can be typed again', () => {
  for (const typed of ['9 h – 12 h, 14 h – 17 h 30', 'fermé', '8 h 30 – 12 h']) expect(frenchDayHours(parseDayHours(typed) ?? []).replaceAll('\u00a0', ' ')).toBe(typed)
  for (const typed of ['9 h – 12 h, 14 h – 17 h 30', 'fermé']) expect(parseDayHours(frenchDayHours(parseDayHours(typed) ?? []))).toEqual(parseDayHours(typed))
})

test('an instance that never said its hours has the usual week; a stored week replaces it whole', () => {
  expect(weekFrom({})).toBe(defaultWeek)
  expect(weekFrom(null)).toBe(defaultWeek)
  expect(weekFrom({ 1: [{ from: '09:00', until: '12:00' }], 2: 'x', 3: [{ from: '12:00', until: '09:00' }, null] })).toEqual({ 1: [{ from: '09:00', until: '12:00' }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] })
})
