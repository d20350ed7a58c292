import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekday } from './day.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay, publicHolidayNames } from './working-days.ts'

test.each([
  ['2026-11-23', true, 'an ordinary Monday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-11-11', false, '11 November'],
  ['2026-04-06', false, 'Easter Monday'],
  ['2026-05-14', false, 'Ascension'],
  ['2026-05-25', false, 'Whit Monday'],
  ['2026-12-25', false, 'Christmas'],
  ['2026-05-29', true, 'the Friday before Mother\'s Day, which is no holiday'],
])('%s: working day %s (%s)', (day, expected) => {
  expect(isWorkingDay(day)).toBe(expected)
})

test.each([
  ['2026-11-23', 3, '2026-11-26'],
  ['2026-11-20', 3, '2026-11-25'],
  ['2026-11-21', 3, '2026-11-25'],
  ['2026-11-10', 1, '2026-11-12'],
  ['2026-12-23', 3, '2026-12-29'],
  ['2026-11-23', 0, '2026-11-23'],
])('from %s, %i working days later is %s', (day, count, expected) => {
  expect(addWorkingDays(day, count)).toBe(expected)
})

test('a week-end or a holiday gives way to the next working day, a working day stays', () => {
  expect(nextWorkingDay('2026-05-01')).toBe('2026-05-04')
  expect(nextWorkingDay('2026-05-04')).toBe('2026-05-04')
})

test('whatever the day, the answer is a working day with exactly that many working days on the way', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 1, max: 15 }), (offset, count) => {
    const start = addDays('2020-01-01', offset)
    const end = addWorkingDays(start, count)
    let passed = 0
    for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) passed += isWorkingDay(day) ? 1 : 0
    expect(isWorkingDay(end)).toBe(true)
    expect(passed).toBe(count)
  }))
})

test('of a year, the weekdays off are the public holidays of metropolitan France and nothing else', () => {
  const off = Array.from({ length: 365 }, (_, index) => addDays('2041-01-01', index)).filter((day) => weekday(day) <= 5 && !isWorkingDay(day))
  expect(off).toEqual(['2041-01-01', '2041-04-22', '2041-05-01', '2041-05-08', '2041-05-30', '2041-06-10', '2041-08-15', '2041-11-01', '2041-11-11', '2041-12-25'])
})

test('the eleven public holidays are named in French, those that hang on Easter too', () => {
  const names = publicHolidayNames(2027)
  expect(names.size).toBe(11)
  expect([names.get('2027-03-29'), names.get('2027-05-06'), names.get('2027-05-01'), names.get('2027-03-28')]).toEqual(['Lundi de Pâques', 'Ascension', 'Fête du travail', undefined])
  expect([...names.keys()].filter((day) => isWorkingDay(day))).toEqual([])
})
