import { expect, test } from 'vitest'
import { actorWith, partnerWith, rolesThatMay } from '#tests/factories/actor'
import { commandActor, hasGivenCode, hasPassedSecondFactor, hasRecentFactor, hasRole, isCoordination, isGranted, linkActor, mustPassFactor } from './actor.ts'

test('one of the named roles is enough, none is not', () => {
  expect(rolesThatMay((actor) => hasRole(actor, 'bureau', 'treasurer'))).toEqual(['treasurer', 'bureau'])
  expect(rolesThatMay((actor) => hasRole(actor))).toEqual([])
  expect(rolesThatMay(isCoordination)).toEqual(['coordination', 'coordination_referrals'])
})

test('a grant is that of a convention in force, by its name', () => {
  expect(isGranted(partnerWith({ grants: new Set(['register_read']) }), 'register_read')).toBe(true)
  expect(isGranted(partnerWith({ grants: new Set(['referral_submit']) }), 'register_read')).toBe(false)
  expect(isGranted(actorWith(), 'register_read')).toBe(false)
})

test('a link answers for its practices and holds nothing of the command it is made from', () => {
  const link = linkActor(['own'])
  expect(link).toMatchObject({ kind: 'link', userId: null, email: null, practitionerId: null, partners: [] })
  expect(link.name).toMatch(/lien/)
  expect(rolesThatMay(() => isCoordination(link))).toEqual([])
  expect([...link.delegatedPracticeIds]).toEqual(['own'])
  expect(link.ownPracticeIds.size).toBe(0)
  expect(isCoordination(commandActor)).toBe(true)
})

test('a code opens sensitive acts for ten minutes, and the session for its whole life', () => {
  const now = new Date('2026-11-23T09:00:00Z')
  const passed = (secondsAgo: number) => actorWith({ session: { id: 's', secondFactorAt: new Date(now.getTime() - secondsAgo * 1000) } })
  expect([0, 599, 600, 86_400].map((ago) => hasRecentFactor(passed(ago), now))).toEqual([true, true, false, false])
  expect(hasPassedSecondFactor(passed(86_400))).toBe(true)
  expect(hasRecentFactor(actorWith({ session: { id: 's', secondFactorAt: null } }), now)).toBe(false)
  expect(hasRecentFactor(actorWith(), now)).toBe(false)
  expect([hasRecentFactor(commandActor, now), hasRecentFactor(linkActor([]), now)]).toEqual([true, false])
})

test('the second factor is compulsory for whoever holds, among others, a role that reaches many people', () => {
  expect(rolesThatMay((actor) => mustPassFactor([...actor.roles]))).toEqual(['coordination', 'coordination_referrals', 'treasurer', 'admin'])
  expect([mustPassFactor(['member', 'admin']), mustPassFactor(['member', 'bureau']), mustPassFactor([])]).toEqual([true, false, false])
})

test('a health card comes to identities, and is no code', () => {
  const now = new Date('2026-11-23T09:00:00Z')
  const by = (openedBy: 'health_card' | 'mail_link' | 'example') => actorWith({ session: { id: 's', secondFactorAt: null, openedBy } })
  expect([by('health_card'), by('mail_link'), by('example')].map(hasPassedSecondFactor)).toEqual([true, false, false])
  expect([hasGivenCode(by('health_card')), hasRecentFactor(by('health_card'), now)]).toEqual([false, false])
})
