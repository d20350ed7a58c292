import { describe, expect, test } from 'vitest'
import { offerDeadline, offerMailAt } from './offer-deadline.ts'

const zone = 'Europe/Paris'
const far = new Date('2027-12-31T12:00:00Z')
const at = (text: string) => new Date(text)

test.each([
  ['2026-11-23T10:00:00+01:00', '2026-11-23T10:00:00+01:00'],
  ['2026-11-23T20:00:00+01:00', '2026-11-24T08:00:00+01:00'],
  ['2026-11-23T23:59:00+01:00', '2026-11-24T08:00:00+01:00'],
  ['2026-11-23T08:00:00+01:00', '2026-11-23T08:00:00+01:00'],
  ['2026-11-23T06:00:00+01:00', '2026-11-23T08:00:00+01:00'],
])('an offer made at %s is mailed at %s', (now, mailed) => {
  expect(offerMailAt(at(now), zone)).toEqual(at(mailed))
})

describe('an offer of twelve hours of the day', () => {
  test.each([
    ['in the morning', '2026-11-23T09:00:00+01:00', '2026-11-24T09:00:00+01:00'],
    ['in the evening', '2026-11-23T19:00:00+01:00', '2026-11-24T19:00:00+01:00'],
    ['at night', '2026-11-23T23:00:00+01:00', '2026-11-24T20:00:00+01:00'],
    ['before the night on which clocks go forward', '2027-03-27T19:00:00+01:00', '2027-03-28T19:00:00+02:00'],
    ['before the night on which clocks go back', '2026-10-24T19:00:00+02:00', '2026-10-25T19:00:00+01:00'],
  ])('%s', (_, now, until) => {
    expect(offerDeadline(at(now), 12, far, zone)).toEqual(at(until))
  })

  test('never lasts past the beginning', () => {
    expect(offerDeadline(at('2026-11-23T09:00:00+01:00'), 12, at('2026-11-23T18:30:00+01:00'), zone)).toEqual(at('2026-11-23T18:30:00+01:00'))
    expect(offerDeadline(at('2026-11-23T09:00:00+01:00'), 3, at('2026-11-23T18:30:00+01:00'), zone)).toEqual(at('2026-11-23T12:00:00+01:00'))
    expect(offerDeadline(at('2026-11-23T21:00:00+01:00'), 12, at('2026-11-24T07:30:00+01:00'), zone)).toEqual(at('2026-11-24T07:30:00+01:00'))
  })

  test('ends with the beginning of the session on the same day', () => {
    expect(offerDeadline(at('2026-11-23T12:00:00+01:00'), 3, at('2026-11-23T14:00:00+01:00'), zone)).toEqual(at('2026-11-23T14:00:00+01:00'))
  })

  test('is over at once for what begins while nobody is woken, or has begun', () => {
    expect(offerDeadline(at('2026-11-23T21:00:00+01:00'), 12, at('2026-11-24T08:00:00+01:00'), zone)).toEqual(at('2026-11-24T08:00:00+01:00'))
    expect(offerDeadline(at('2026-11-23T12:00:00+01:00'), 1, at('2026-11-23T11:00:00+01:00'), zone)).toEqual(at('2026-11-23T11:00:00+01:00'))
  })
})
