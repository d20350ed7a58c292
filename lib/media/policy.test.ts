import { expect, test } from 'vitest'
import { actorWith, partnerWith, rolesThatMay } from '#tests/factories/actor'
import { canEditMedia, canReadLibrary, canReadMedia } from './policy.ts'

test('the coordination keeps the library; those who answer for the CPTS look through it', () => {
  expect(rolesThatMay(canEditMedia)).toEqual(['coordination'])
  expect(rolesThatMay(canReadLibrary)).toEqual(['coordination', 'treasurer', 'bureau'])
})

test('everyone reads what is public; what is for members is for them, for those who answer for them and for GPs', () => {
  const forMembers = { audience: 'members' } as const
  expect(canReadMedia('public', { audience: 'public' })).toBe(true)
  expect(canReadMedia('public', forMembers)).toBe(false)
  expect(rolesThatMay((actor) => canReadMedia(actor, forMembers))).toEqual(['member', 'coordination', 'coordination_referrals', 'treasurer', 'bureau'])
  expect(canReadMedia(actorWith({ ownPracticeIds: new Set(['own']) }), forMembers)).toBe(true)
  expect(canReadMedia(partnerWith({ role: 'partner_referent' }), forMembers)).toBe(false)
})
