import { expect, test } from 'vitest'
import { actorWith, partnerWith, rolesThatMay } from '#tests/factories/actor'
import { canEditContent, canReadDrafts, canReadMembersContent } from './policy.ts'

test('the coordination writes; those who answer for the CPTS read drafts', () => {
  expect(rolesThatMay(canEditContent)).toEqual(['coordination'])
  expect(rolesThatMay(canReadDrafts)).toEqual(['coordination', 'treasurer', 'bureau'])
})

test('what is for members is for members, for those who answer for them and for GPs of the register', () => {
  expect(rolesThatMay(canReadMembersContent)).toEqual(['member', 'coordination', 'coordination_referrals', 'treasurer', 'bureau'])
  expect(canReadMembersContent(actorWith({ ownPracticeIds: new Set(['own']) }))).toBe(true)
  expect(canReadMembersContent(actorWith({ delegatedPracticeIds: new Set(['own']) }))).toBe(false)
  expect(canReadMembersContent(partnerWith({ role: 'partner_referent' }))).toBe(false)
  expect(canReadMembersContent('public')).toBe(false)
})
