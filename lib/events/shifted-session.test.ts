import { expect, test } from 'vitest'
import { shiftedSession, shiftTo } from './shifted-session.ts'

const zone = 'Europe/Paris'
const at = (text: string) => new Date(text)

test('a date copied to other days keeps its hours on the wall, over a change of hour; registration and kept seats move with it', () => {
  const session = {
    place: '', capacity: 20, opensAt: at('2027-03-01T07:00:00Z'), closesAt: null, halfDays: [{ startsAt: at('2027-03-22T18:30:00Z'), endsAt: at('2027-03-22T20:30:00Z') }],
    quotas: [{ professionCode: '60', organisationId: null, seats: 2, releasesAt: at('2027-03-20T07:00:00Z') }],
  }
  const days = shiftTo('2027-04-05', [{ startsAt: at('2027-03-29T17:30:00Z') }, session.halfDays[0] ?? { startsAt: at('2027-03-22T18:30:00Z') }], zone)
  expect(days).toBe(14)
  expect(shiftedSession(session, days, zone)).toMatchObject({
    opensAt: at('2027-03-15T07:00:00Z'), closesAt: null, halfDays: [{ startsAt: at('2027-04-05T17:30:00Z'), endsAt: at('2027-04-05T19:30:00Z') }], quotas: [{ seats: 2, releasesAt: at('2027-04-03T06:00:00Z') }],
  })
  expect(shiftTo('2027-04-05', [], zone)).toBe(0)
})
