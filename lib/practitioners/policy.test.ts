import { expect, test } from 'vitest'
import { actorWith, rolesThatMay } from '#tests/factories/actor'
import { canEditPeople, canGrantDelegation, canManageDelegation } from './policy.ts'

const gp = actorWith({ ownPracticeIds: new Set(['own']) })
const secretary = actorWith({ delegatedPracticeIds: new Set(['own']) })

test('people, delegations and those of a whole site are kept by the coordination', () => {
  expect(rolesThatMay(canEditPeople)).toEqual(['coordination'])
  expect(rolesThatMay((actor) => canGrantDelegation(actor, { practiceId: 'own' }))).toEqual(['coordination'])
  expect(rolesThatMay((actor) => canManageDelegation(actor, { practiceId: null }))).toEqual(['coordination'])
})

test('a GP says who answers for the own practice, and for no other', () => {
  expect(canGrantDelegation(gp, { practiceId: 'own' })).toBe(true)
  expect(canGrantDelegation(gp, { practiceId: 'other' })).toBe(false)
  expect(canManageDelegation(gp, { practiceId: 'own' })).toBe(true)
  expect(canManageDelegation(gp, { practiceId: 'other' })).toBe(false)
  expect(canManageDelegation(gp, { practiceId: null })).toBe(false)
  expect(canEditPeople(gp)).toBe(false)
})

test('a delegate passes nothing on', () => {
  expect(canGrantDelegation(secretary, { practiceId: 'own' })).toBe(false)
  expect(canManageDelegation(secretary, { practiceId: 'own' })).toBe(false)
})
