import { expect, test } from 'vitest'
import { actorWith, partnerWith, rolesThatMay } from '#tests/factories/actor'
import { canKeepServices, canReadServices } from './policy.ts'

test('direct lines are for the CPTS’s professionals and those who answer for them, not for partners', () => {
  expect(rolesThatMay(canReadServices)).toEqual(['member', 'coordination', 'coordination_referrals', 'treasurer', 'bureau'])
  expect(canReadServices(actorWith({ ownPracticeIds: new Set(['own']) }))).toBe(true)
  expect(canReadServices(actorWith({ delegatedPracticeIds: new Set(['own']) }))).toBe(true)
  expect(canReadServices(partnerWith({ role: 'partner_referent' }))).toBe(false)
})

test('the coordination keeps the directory true', () => {
  expect(rolesThatMay(canKeepServices)).toEqual(['coordination'])
})
