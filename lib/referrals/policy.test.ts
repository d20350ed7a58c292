import { describe, expect, test } from 'vitest'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import type { ConventionGrant, Role } from '#lib/platform/db/generated/enums'
import { answersFor, canRunSearches, canTypeCalls, isSender, partiesOf, submissionOf } from './policy.ts'

const nobody: Actor = { ...linkActor([]), kind: 'person', userId: 'me' }
const holding = (...roles: Role[]): Actor => ({ ...nobody, roles: new Set(roles) })
const partner = (grants: ConventionGrant[], role: 'partner_user' | 'partner_referent' = 'partner_user'): Actor => ({ ...nobody, partners: [{ organisationId: 'psd', organisationName: 'PSD', organisationKind: 'health_platform', role, serviceIds: [], grants: new Set(grants), endedOn: null }] })
const gp: Actor = { ...nobody, ownPracticeIds: new Set(['own']) }
const secretary: Actor = { ...nobody, delegatedPracticeIds: new Set(['own']) }

describe('submissionOf', () => {
  test.for([
    ['a partner whose convention grants it', partner(['referral_submit']), { channel: 'partner', organisationId: 'psd', serviceId: null }],
    ['a référent under any convention in force', partner(['register_read'], 'partner_referent'), { channel: 'partner', organisationId: 'psd', serviceId: null }],
    ['a référent whose convention has ended', partner([], 'partner_referent'), null],
    ['a partner whose convention grants something else', partner(['register_read']), null],
    ['the coordination, from a call', holding('coordination'), { channel: 'call', organisationId: null, serviceId: null }],
    ['the coordination of referrals, from a call', holding('coordination_referrals'), { channel: 'call', organisationId: null, serviceId: null }],
    ['a command, which takes no calls', { ...holding('coordination'), kind: 'command' }, null],
    ['a doctor', gp, { channel: 'gp', organisationId: null, serviceId: null }],
    ['a secretary', secretary, { channel: 'gp', organisationId: null, serviceId: null }],
    ['a member', holding('member'), { channel: 'member', organisationId: null, serviceId: null }],
    ['the treasurer', holding('treasurer'), null],
    ['whoever runs the machine', holding('admin'), null],
  ] as const)('%s', ([, actor, expected]) => {
    expect(submissionOf(actor as Actor)).toEqual(expected)
  })
})

test('the coordination of referrals alone runs the searches', () => {
  expect([holding('coordination_referrals'), holding('coordination'), holding('bureau'), gp].map(canRunSearches)).toEqual([true, false, false, false])
})

test('either coordination types in calls, whatever else they are; a command takes none', () => {
  expect([holding('coordination'), { ...partner(['referral_submit']), roles: new Set(['coordination_referrals'] as const) }, gp, partner(['referral_submit']), { ...holding('coordination'), kind: 'command' as const }].map(canTypeCalls)).toEqual([true, true, false, false, false])
})

describe('whose side somebody is on', () => {
  const need = { submittedById: 'me', organisationId: null, serviceId: null, askedPracticeIds: ['own', 'other'], chosenPracticeId: null, chosenOrganisationId: null }

  test('what an organisation sent is its people’s, even once its convention has ended, and no longer its author’s who left', () => {
    const sent = { submittedById: 'me', organisationId: 'psd', serviceId: null }
    expect([partner([]), nobody].map((actor) => isSender(actor, sent))).toEqual([true, false])
    expect([nobody, { ...nobody, userId: 'somebody else' }, { ...nobody, userId: null }].map((actor) => isSender(actor, { ...sent, organisationId: null }))).toEqual([true, false, false])
    expect(isSender({ ...nobody, userId: null }, { submittedById: null, organisationId: null, serviceId: null })).toBe(false)
  })

  test('what a service sent is its people’s and the référent’s, and nobody else’s of the organisation', () => {
    const sent = { submittedById: 'me', organisationId: 'psd', serviceId: 'ward' }
    const inService = (...serviceIds: string[]): Actor => ({ ...nobody, partners: partner([]).partners.map((one) => ({ ...one, serviceIds })) })
    expect([inService('ward'), inService('desk', 'ward'), inService('desk'), partner([]), partner([], 'partner_referent')].map((actor) => isSender(actor, sent))).toEqual([true, true, false, false, true])
    expect(isSender(inService('desk'), { ...sent, serviceId: null })).toBe(true)
  })

  test('a practice acts once it has been chosen, not because it was asked', () => {
    const asked = { ...need, submittedById: 'somebody else' }
    expect(partiesOf(gp, asked)).toEqual([])
    expect(partiesOf(gp, { ...asked, chosenPracticeId: 'own' })).toEqual(['practice'])
    expect(partiesOf(gp, { ...asked, chosenPracticeId: 'other' })).toEqual([])
  })

  test('somebody with several sides has all of them, the coordination first', () => {
    expect(partiesOf({ ...holding('coordination_referrals'), ownPracticeIds: new Set(['own']) }, { ...need, chosenPracticeId: 'own' })).toEqual(['coordination', 'sender', 'practice'])
  })

  test('an answer is the doctor’s or the secretary’s', () => {
    expect([answersFor(gp, 'own'), answersFor(secretary, 'own'), answersFor(gp, 'other'), answersFor(nobody, 'own')]).toEqual([true, true, false, false])
  })
})
