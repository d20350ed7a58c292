import { expect, test } from 'vitest'
import { nextMailAt } from './mail-hours.ts'

const hours = { mailFromHour: 8, mailUntilHour: 19 }

test.each([
  ['a Monday at ten', '2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z'],
  ['a Monday at six in the morning', '2026-11-23T05:00:00Z', '2026-11-23T07:00:00Z'],
  ['one second before eight', '2026-11-23T06:59:59Z', '2026-11-23T07:00:00Z'],
  ['a Monday at seven in the evening', '2026-11-23T18:00:00Z', '2026-11-24T07:00:00Z'],
  ['a Friday night', '2026-11-27T22:00:00Z', '2026-11-30T07:00:00Z'],
  ['a Saturday', '2026-11-28T10:00:00Z', '2026-11-30T07:00:00Z'],
  ['the eve of 11 November, late', '2026-11-10T20:00:00Z', '2026-11-12T07:00:00Z'],
  ['the week-end on which winter time begins', '2026-10-24T10:00:00Z', '2026-10-26T07:00:00Z'],
  ['the Friday before summer time', '2027-03-26T20:00:00Z', '2027-03-30T06:00:00Z'],
])('%s: the mail leaves at the first working hour', (_, now, expected) => {
  expect(nextMailAt(new Date(now), 'Europe/Paris', hours)).toEqual(new Date(expected))
})
