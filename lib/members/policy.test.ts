import { expect, test } from 'vitest'
import { actorWith, partnerWith, rolesThatMay } from '#tests/factories/actor'
import { handMoves } from './moves.ts'
import { canEditMembers, canKeepProfile, canMakeMove, canReadMembers, canReadMembersDirectory } from './policy.ts'

test.each([
  ['read members', canReadMembers, ['coordination', 'treasurer', 'bureau']],
  ['keep the list', canEditMembers, ['coordination']],
  ['have a page in the directory', canKeepProfile, ['member', 'treasurer', 'bureau']],
  ['read what is said to professionals', canReadMembersDirectory, ['member', 'coordination', 'coordination_referrals', 'treasurer', 'bureau']],
] as const)('to %s', (_, policy, roles) => {
  expect(rolesThatMay(policy).toSorted()).toEqual([...roles].toSorted())
})

test('the bureau admits, declines and sends back; everything else is the coordination’s', () => {
  expect(handMoves.filter((move) => rolesThatMay((actor) => canMakeMove(actor, move)).join() === 'bureau')).toEqual(['admit', 'decline', 'send_back'])
  expect(handMoves.filter((move) => rolesThatMay((actor) => canMakeMove(actor, move)).join() === 'coordination')).toEqual(['forward', 'ask', 'answered', 'refuse', 'withdraw', 'leave', 'reopen'])
  expect(rolesThatMay((actor) => canMakeMove(actor, 'lapse'))).toEqual([])
})

test('a professional known here has a page without being a member; a delegate and a partner have none', () => {
  expect(canKeepProfile(actorWith({ practitionerId: 'p' }))).toBe(true)
  expect([canKeepProfile(actorWith({ delegatedPracticeIds: new Set(['x']) })), canKeepProfile(partnerWith()), canKeepProfile(actorWith({ practitionerId: 'p', userId: null }))]).toEqual([false, false, false])
})

test('a GP and a secretary read what is said to professionals; a partner does not', () => {
  expect([canReadMembersDirectory(actorWith({ ownPracticeIds: new Set(['x']) })), canReadMembersDirectory(actorWith({ delegatedPracticeIds: new Set(['x']) })), canReadMembersDirectory(partnerWith())]).toEqual([true, true, false])
})
