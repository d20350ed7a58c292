import { expect, test } from 'vitest'
import { Role } from '#lib/platform/db/generated/enums'
import { actorWith, rolesThatMay } from '#tests/factories/actor'
import { canReadRegistrations, canRunEvents, canValidateAttendance, mayRegister } from './policy.ts'

test.each([
  ['prepares events', canRunEvents, ['coordination']],
  ['reads who comes', canReadRegistrations, ['coordination', 'treasurer', 'bureau']],
  ['stands behind who was there', canValidateAttendance, ['coordination', 'treasurer']],
] as const)('who %s', (_, policy, expected) => {
  expect(rolesThatMay(policy)).toEqual(expected)
  expect(policy(actorWith())).toBe(false)
})

const stranger = { professionCode: null, isInvited: false }
const account = actorWith()
const own = actorWith({ ownPracticeIds: new Set(['own']) })

test('anybody comes to what is for everybody', () => {
  expect([mayRegister('public', { ...stranger, reader: 'public' }), mayRegister('public', { ...stranger, reader: account })]).toEqual([true, true])
})

test('to what is for professionals comes who says what they are, or is known to be one', () => {
  const may = (candidate: Partial<Parameters<typeof mayRegister>[1]>) => mayRegister('professionals', { ...stranger, reader: 'public', ...candidate })
  expect([may({}), may({ professionCode: '60' }), may({ isInvited: true })]).toEqual([false, true, false])
  expect([may({ reader: account }), may({ reader: account, professionCode: '60' })]).toEqual([false, true])
  expect([may({ reader: actorWith({ practitionerId: 'gp' }) }), may({ reader: actorWith({ roles: new Set(['partner_user']) }) })]).toEqual([true, true])
})

test('to what is for whoever is invited comes who is signed in and invited, whatever else they are', () => {
  const may = (candidate: Partial<Parameters<typeof mayRegister>[1]>) => mayRegister('invited', { ...stranger, reader: 'public', ...candidate })
  expect([may({}), may({ isInvited: true }), may({ professionCode: '60', isInvited: true })]).toEqual([false, false, false])
  expect([may({ reader: account, isInvited: true }), may({ reader: account }), may({ reader: own }), may({ reader: actorWith({ roles: new Set(Object.values(Role)) }) })]).toEqual([true, false, false, false])
})

test('to what is for members come members, those who work for them, and GPs of the register', () => {
  const may = (reader: Parameters<typeof mayRegister>[1]['reader'], isInvited = false) => mayRegister('members', { professionCode: '60', isInvited, reader })
  expect(rolesThatMay((actor) => may(actor))).toEqual(['member', 'coordination', 'coordination_referrals', 'treasurer', 'bureau'].toSorted((a, b) => Object.keys(Role).indexOf(a) - Object.keys(Role).indexOf(b)))
  expect([may('public', true), may(account, true), may(own), may(actorWith({ delegatedPracticeIds: new Set(['own']) }))]).toEqual([false, false, true, false])
})
