import { expect, test } from 'vitest'
import { partnerWith, rolesThatMay } from '#tests/factories/actor'
import { canEditContact, canEditPartners, canExportPartners, canManagePartnerUsers, canReadPartners } from './policy.ts'

test.each([
  ['keeps partners and conventions', canEditPartners, ['coordination']],
  ['takes them away as a file', canExportPartners, ['coordination']],
  ['reads them', canReadPartners, ['coordination', 'coordination_referrals', 'treasurer', 'bureau']],
  ['manages a partner’s users', (actor: Parameters<typeof canEditPartners>[0]) => canManagePartnerUsers(actor, 'clinic'), ['coordination', 'admin']],
  ['corrects how a partner is reached', (actor: Parameters<typeof canEditPartners>[0]) => canEditContact(actor, 'clinic'), ['coordination']],
] as const)('who %s', (_, policy, expected) => {
  expect(rolesThatMay(policy)).toEqual(expected)
})

test.each([
  ['a référent, at home', partnerWith({ role: 'partner_referent' }), 'clinic', true],
  ['a référent after the convention’s end: someone must be able to close accounts', partnerWith({ role: 'partner_referent', endedOn: '2026-10-31' }), 'clinic', true],
  ['a référent, elsewhere', partnerWith({ role: 'partner_referent' }), 'town-hall', false],
  ['a user', partnerWith(), 'clinic', false],
] as const)('%s', (_, actor, organisationId, may) => {
  expect(canManagePartnerUsers(actor, organisationId)).toBe(may)
  expect(canEditContact(actor, organisationId)).toBe(may)
})
