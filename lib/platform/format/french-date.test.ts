import { expect, test } from 'vitest'
import { dayAndMonth, frenchDateTime, frenchDay, frenchTime, sinceWhen, untilWhen } from './french-date.ts'

const today = '2026-11-21'

test.each([
  ['2026-12-16', 'mercredi 16 décembre'],
  ['2026-12-01', 'mardi 1er décembre'],
  ['2027-01-01', 'vendredi 1er janvier 2027'],
])('%s is said « %s »', (day, said) => expect(frenchDay(day, today)).toBe(said))

test.each([
  ['2026-11-21', 'aujourd’hui'], ['2026-11-20', 'hier'], ['2026-11-19', 'avant-hier'], ['2026-11-15', 'il y a 6 jours'],
  ['2026-10-07', 'il y a 45 jours'], ['2026-10-06', 'le 6 octobre'], ['2025-12-01', 'le 1er décembre 2025'],
])('%s was « %s »', (day, said) => expect(sinceWhen(day, today)).toBe(said))

test.each([['2026-11-21', 'aujourd’hui'], ['2026-11-22', 'demain'], ['2026-11-23', 'lundi 23 novembre']])('%s will be « %s »', (day, said) =>
  expect(untilWhen(day, today)).toBe(said))

test('hours are said as people say them, on the clock of the zone', () => {
  expect(frenchTime(new Date('2026-12-15T19:00:00Z'), 'Europe/Paris')).toBe('20\u00A0h')
  expect(frenchTime(new Date('2026-07-15T07:05:00Z'), 'Europe/Paris')).toBe('9\u00A0h\u00A005')
  expect(frenchTime(new Date('2026-12-15T23:00:00Z'), 'Europe/Paris')).toBe('0\u00A0h')
  expect(frenchDateTime(new Date('2026-12-15T23:30:00Z'), 'Europe/Paris', today)).toBe('mercredi 16 décembre à 0\u00A0h\u00A030')
})

test('a first of the month needs no weekday', () => expect(dayAndMonth('2026-12-01', today)).toBe('1er décembre'))
