import { expect, test } from 'vitest'
import { hoursOf, reachable } from './office-hours.ts'

const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const tuesday = (time: string) => ({ minute: at(time), weekday: 2, isWorkingDay: true })

test.each([
  ['8 h 30 – 12 h, 14 h – 18 h', [[510, 720], [840, 1080]]],
  ['9h-12h', [[540, 720]]],
  ['de 09:00 à 17:30 sauf mercredi', [[540, 1050]]],
  ['le matin', []],
  ['', []],
  ['18h-9h', []],
  ['9h-9h', []],
  ['8h-24h', [[480, 1440]]],
  ['8h-25h', []],
  ['8h30 à 12h et 13h30-19h', [[510, 720], [810, 1140]]],
])('%j', (text, expected) => {
  expect(hoursOf(text).map((one) => [one.from, one.until])).toEqual(expected)
})

test.each([
  ['before the first hour', '08:00', 'later'],
  ['at the first minute', '09:00', 'now'],
  ['in the break', '12:30', 'later'],
  ['at the last minute', '17:59', 'now'],
  ['at the end', '18:00', 'closed'],
])('%s: %s is %s', (_, time, expected) => {
  expect(reachable({ secretaryHours: '9h-12h, 14h-18h', closingDays: [3] }, tuesday(time))).toBe(expected)
})

test('nobody answers on a closing day, on a holiday, nor on a week-end; nothing said is worth a try', () => {
  const office = { secretaryHours: '', closingDays: [3] }
  expect(reachable(office, tuesday('10:00'))).toBe('unknown')
  expect(reachable(office, { ...tuesday('10:00'), weekday: 3 })).toBe('closed')
  expect(reachable(office, { ...tuesday('10:00'), isWorkingDay: false })).toBe('closed')
})
