import { expect, test } from 'vitest'
import { actorWith, partnerWith, rolesThatMay } from '#tests/factories/actor'
import { canCallBack, canReadCallbacks, townHallIds, townHallOf } from './policy.ts'

const passed = { id: 's', secondFactorAt: new Date('2026-11-23T08:00:00Z') }

test('who runs the searches calls back, and reads whom once the second factor is passed', () => {
  expect(rolesThatMay(canCallBack)).toEqual(['coordination_referrals'])
  expect(rolesThatMay(canReadCallbacks)).toEqual([])
  expect(rolesThatMay((actor) => canReadCallbacks({ ...actor, session: passed }))).toEqual(['coordination_referrals'])
})

test.each([
  ['a user whose convention grants it', { grants: new Set(['referral_submit'] as const) }, true],
  ['a référent under any convention in force', { role: 'partner_referent' as const, grants: new Set(['register_read'] as const) }, true],
  ['a user whose convention grants something else', { grants: new Set(['register_read'] as const) }, false],
  ['a référent whose convention has ended', { role: 'partner_referent' as const, endedOn: '2026-10-31' }, false],
  ['a user whose convention has ended', { endedOn: '2026-10-31' }, false],
])('a town hall asks that somebody be called: %s', (_, more, may) => {
  const actor = partnerWith({ ...more, organisationKind: 'town_hall', organisationId: 'hall', organisationName: 'Mairie' })
  expect(townHallOf(actor)).toEqual(may ? expect.objectContaining({ organisationId: 'hall', organisationName: 'Mairie' }) : null)
  expect(townHallIds(actor), 'what it asked is followed to its end').toEqual(['hall'])
})

test('no other organisation is a town hall, whatever its convention grants; nobody is none', () => {
  const clinic = partnerWith({ role: 'partner_referent', grants: new Set(['referral_submit']) })
  expect([townHallOf(clinic), townHallIds(clinic), townHallOf(actorWith()), townHallIds(actorWith())]).toEqual([null, [], null, []])
  const both = { ...clinic, partners: [...clinic.partners, ...partnerWith({ organisationKind: 'town_hall', organisationId: 'hall', grants: new Set(['referral_submit']) }).partners] }
  expect([townHallOf(both)?.organisationId, townHallIds(both)]).toEqual(['hall', ['hall']])
})
