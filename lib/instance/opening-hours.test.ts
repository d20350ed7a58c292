import { expect, test } from 'vitest'
import { defaultWeek, frenchDayHours, parseDayHours, weekFrom, weekSentence } from './opening-hours.ts'

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

test('a week is said in one sentence: days of the same hours together, closed ones left out', () => {
  const [morning, all] = [[{ from: '09:00', until: '12:00' }], [{ from: '09:00', until: '12:00' }, { from: '14:00', until: '17:30' }]]
  const said = (week: unknown) => weekSentence(week).replaceAll('\u00A0', ' ')
  expect(said({ 1: all, 2: all, 3: morning, 4: all, 5: all, 6: morning })).toBe('les lundi et mardi, 9 h – 12 h, 14 h – 17 h 30 ; le mercredi, 9 h – 12 h ; les jeudi et vendredi, 9 h – 12 h, 14 h – 17 h 30 ; le samedi, 9 h – 12 h')
  expect(said({ 1: morning, 2: morning, 3: morning, 4: morning, 5: morning })).toBe('du lundi au vendredi, 9 h – 12 h')
  expect([weekSentence({}), weekSentence(null), weekSentence({ 1: [] })]).toEqual(['', '', ''])
})
