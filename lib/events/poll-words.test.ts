import { expect, test } from 'vitest'
import { lastDayOfPoll, shortDate } from './poll-words.ts'

test('a date stands short above its column, with its hour where two are on one day; the last day is the one before midnight', () => {
  const all = ['2027-01-14T18:30:00Z', '2027-01-14T11:00:00Z', '2027-01-19T23:30:00Z'].map((text) => ({ startsAt: new Date(text) }))
  expect(all.map(({ startsAt }) => shortDate(startsAt, all, 'Europe/Paris').replaceAll('\u00A0', ' '))).toEqual(['14/01 à 19 h 30', '14/01 à 12 h', '20/01'])
  expect(lastDayOfPoll(new Date('2026-12-01T23:00:00Z'), 'Europe/Paris')).toBe('2026-12-01')
})
