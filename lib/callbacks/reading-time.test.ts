import { expect, test } from 'vitest'
import { readingTime } from './reading-time.ts'

const now = new Date('2026-11-28T09:00:00Z')

test.each([
  ['at once while somebody is there', now, { when: 'now' }],
  ['on the day of the next opening', new Date('2026-11-30T08:00:00Z'), { when: 'later', day: '2026-11-30', at: new Date('2026-11-30T08:00:00Z') }],
  ['on the day that it is in the zone', new Date('2026-11-28T23:30:00Z'), { when: 'later', day: '2026-11-29', at: new Date('2026-11-28T23:30:00Z') }],
  ['nobody knows when, without any opening in sight', null, { when: 'unknown' }],
])('%s', (_, opening, expected) => {
  expect(readingTime(opening, now, 'Europe/Paris')).toEqual(expected)
})
