import { describe, expect, test } from 'vitest'
import { sessionContent, type SessionPlan } from './session-plan.ts'
import { whenWords } from './when-words.ts'

const zone = 'Europe/Paris'
const evening = { day: '2026-12-03', from: '19:30', until: '21:30' }
const plan = (more: Partial<SessionPlan> = {}): SessionPlan => ({ halfDays: [evening], place: '', capacity: 20, opensOn: null, closesOn: null, quotas: [], ...more })

describe('a date as the coordination types it', () => {
  test('is on the clock of the wall, on both sides of a change of hour', () => {
    const content = sessionContent(plan({ halfDays: [{ day: '2027-03-29', from: '19:30', until: '21:30' }, { day: '2027-03-26', from: '19:30', until: '21:30' }] }), zone)
    expect(content.ok && content.value.halfDays.map((one) => one.startsAt.toISOString())).toEqual(['2027-03-26T18:30:00.000Z', '2027-03-29T17:30:00.000Z'])
  })

  test('opens in the morning of its first day, closes at the end of its last, and releases quotas in the morning', () => {
    const content = sessionContent(plan({ opensOn: '2026-11-01', closesOn: '2026-11-30', quotas: [{ professionCode: '60', organisationId: null, seats: 5, releasesOn: '2026-11-20' }] }), zone)
    expect(content).toMatchObject({ value: { opensAt: new Date('2026-11-01T07:00:00Z'), closesAt: new Date('2026-11-30T22:59:00Z'), quotas: [{ seats: 5, releasesAt: new Date('2026-11-20T07:00:00Z') }] } })
  })

  test.each([
    ['no-half-day', { halfDays: [] }], ['ends-before-it-begins', { halfDays: [{ ...evening, until: '19:00' }] }], ['ends-before-it-begins', { halfDays: [{ ...evening, until: '19:30' }] }],
    ['half-days-overlap', { halfDays: [evening, { ...evening, from: '21:00', until: '22:00' }] }], ['closes-before-it-opens', { opensOn: '2026-11-30', closesOn: '2026-11-01' }],
    ['quotas-without-capacity', { capacity: null, quotas: [{ professionCode: '60', organisationId: null, seats: 4, releasesOn: '2026-11-20' }] }],
    ['quotas-above-capacity', { capacity: 3, quotas: [{ professionCode: '60', organisationId: null, seats: 4, releasesOn: '2026-11-20' }] }],
  ])('%s', (code, more) => {
    expect(sessionContent(plan(more), zone)).toMatchObject({ ok: false, code })
  })

  test('half-days that touch do not overlap', () => {
    expect(sessionContent(plan({ halfDays: [evening, { ...evening, from: '21:30', until: '22:30' }] }), zone).ok).toBe(true)
  })
})

test('when it is, as people say it', () => {
  const at = (text: string) => new Date(text)
  expect(whenWords({ startsAt: at('2026-12-03T18:30:00Z'), endsAt: at('2026-12-03T20:30:00Z') }, zone, '2026-11-23')).toBe('jeudi 3 décembre, de 19\u00A0h\u00A030 à 21\u00A0h\u00A030')
  expect(whenWords({ startsAt: at('2026-12-03T08:00:00Z'), endsAt: at('2026-12-04T16:00:00Z') }, zone, '2026-11-23')).toBe('du jeudi 3 décembre à 9\u00A0h au vendredi 4 décembre à 17\u00A0h')
})
