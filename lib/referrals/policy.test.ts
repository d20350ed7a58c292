import { describe, expect, test } from 'vitest'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import type { ConventionGrant, Role } from '#lib/platform/db/generated/enums'
import {
  answersFor, answersProposal, canAskDirectly, canHandOver, canNameDoctors, canReadIdentity, canRunSearches, canSendFor, canTakeOlder, canTypeCalls, isSender, type NeedRef, partiesOf, readsDoctors, receives, submissionOf, threadSide, type ThreadRef,
} from './policy.ts'

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

/** Somebody of an organisation of this kind, under a convention that grants these. */
const of = (organisationKind: 'health_platform' | 'town_hall', grants: ConventionGrant[] = [], more: Partial<Actor['partners'][number]> = {}): Actor => ({ ...nobody, partners: partner(grants).partners.map((one) => ({ ...one, organisationKind, ...more })) })
const passed = (actor: Actor): Actor => ({ ...actor, session: { id: 's', secondFactorAt: new Date('2026-11-23T08:00:00Z') } })
const hall = of('town_hall', ['referral_submit', 'referral_direct', 'needs_receive'])
const elsewhere = of('health_platform', ['referral_submit', 'referral_direct', 'needs_receive'], { organisationId: 'elsewhere' })
const searcher = holding('coordination_referrals')
const sent: NeedRef = { submittedById: 'somebody else', organisationId: 'psd', serviceId: null, askedPracticeIds: [], chosenPracticeId: null, chosenOrganisationId: null }
const alone: NeedRef = { ...sent, submittedById: 'me', organisationId: null }

test('older lists are the coordination of referrals’, and never of whoever administers the system, nor of a command', () => {
  expect([searcher, holding('coordination'), holding('coordination_referrals', 'admin'), { ...searcher, kind: 'command' as const }, nobody].map(canTakeOlder)).toEqual([true, false, false, false, false])
})

test('what was begun is sent while the own convention grants it, by the side that began it', () => {
  const may = (actor: Actor, draft = sent) => canSendFor(actor, draft)
  expect([may(partner(['referral_submit'])), may(partner(['register_read'])), may(partner(['register_read'], 'partner_referent')), may(partner([], 'partner_referent')), may(elsewhere), may(hall), may(nobody)]).toEqual([true, false, true, false, false, false, false])
  const here = partner(['register_read'])
  expect(may({ ...here, partners: [...here.partners, ...elsewhere.partners] }), 'a convention elsewhere does not count here').toBe(false)
  expect(may({ ...here, partners: [...partner(['referral_submit']).partners, ...of('health_platform', [], { organisationId: 'elsewhere' }).partners] }), 'nor does the want of one').toBe(true)
  expect([may({ ...holding('member') }, alone), may(nobody, alone), may({ ...holding('member'), userId: 'another' }, alone)]).toEqual([true, false, false])
})

test('a service’s adressages are handed over by the référent of its organisation and the coordination', () => {
  expect([searcher, partner([], 'partner_referent'), partner([]), of('health_platform', [], { role: 'partner_referent', organisationId: 'elsewhere' }), holding('coordination'), nobody].map((actor) => canHandOver(actor, sent))).toEqual([true, true, false, false, false, false])
})

test('whom to ask is chosen by an organisation whose convention names it, for what it sent itself, and never by a town hall', () => {
  expect([partner(['referral_direct']), partner(['referral_submit']), elsewhere, hall, nobody].map((actor) => canAskDirectly(actor, sent))).toEqual([true, false, false, false, false])
  expect(canAskDirectly(partner(['referral_direct']), alone)).toBe(false)
})

test('a question is answered by its practice, or by its organisation while a convention lets it receive', () => {
  const toOrganisation = { practiceId: null, organisationId: 'psd' }
  expect([of('health_platform', ['needs_receive']), of('health_platform', ['referral_submit']), elsewhere, of('town_hall', ['needs_receive']), gp].map((actor) => answersProposal(actor, toOrganisation))).toEqual([true, false, false, false, false])
  expect([gp, secretary, of('health_platform', ['needs_receive'])].map((actor) => answersProposal(actor, { practiceId: 'own', organisationId: null }))).toEqual([true, true, false])
  expect([of('health_platform', ['needs_receive']), of('health_platform'), of('town_hall', ['needs_receive'])].map(({ partners: [one] }) => one !== undefined && receives(one))).toEqual([true, false, false])
})

test('an organisation that said yes is on that side, its convention over or not; a town hall never is', () => {
  const chosen = { ...sent, organisationId: null, chosenOrganisationId: 'psd' }
  expect([of('health_platform'), elsewhere, of('town_hall'), nobody].map((actor) => partiesOf(actor, chosen))).toEqual([['practice'], [], [], []])
  expect(partiesOf(of('health_platform'), { ...chosen, chosenOrganisationId: null })).toEqual([])
})

test('which doctor it is, is read by all sides but that of a town hall; a town hall’s person who is of another side too reads it', () => {
  expect([partner([]), of('town_hall'), searcher, nobody].map((actor) => readsDoctors(actor, sent))).toEqual([true, false, true, false])
  expect([readsDoctors(nobody, alone), readsDoctors({ ...of('town_hall'), ownPracticeIds: new Set(['own']) }, { ...sent, chosenPracticeId: 'own' })]).toEqual([true, true])
  expect(readsDoctors({ ...hall, partners: [...hall.partners, ...elsewhere.partners] }, sent), 'an organisation beside it does not count').toBe(false)
})

test('which doctor is wished is said by the side that sent it, but a town hall, and by the coordination once it is sent', () => {
  const may = (actor: Actor, state: 'draft' | 'received', need = sent) => canNameDoctors(actor, { ...need, state })
  expect([may(partner([]), 'draft'), may(of('town_hall'), 'draft'), may(of('town_hall'), 'received'), may(elsewhere, 'received'), may(nobody, 'received')]).toEqual([true, false, false, false, false])
  expect([may(searcher, 'draft'), may(searcher, 'received'), may(holding('coordination'), 'received'), may(nobody, 'draft', alone), may({ ...nobody, userId: 'another' }, 'draft', alone)]).toEqual([false, true, false, true, false])
  expect([may({ ...hall, partners: [...hall.partners, ...elsewhere.partners] }, 'draft'), may({ ...nobody, partners: [...partner([]).partners, ...elsewhere.partners] }, 'draft')]).toEqual([false, true])
})

test('who the people are is read by their side, the coordination of referrals and who has said yes; by no administrator, link, command or nobody', () => {
  const may = (actor: Actor, more: Partial<Parameters<typeof canReadIdentity>[1]> = {}) => canReadIdentity(actor, { ...sent, agreedPracticeId: null, agreedOrganisationId: null, ...more })
  expect([may(searcher), may(partner([])), may(holding('coordination')), may(elsewhere), may(gp)]).toEqual([true, true, false, false, false])
  expect([may(gp, { agreedPracticeId: 'own' }), may(gp, { agreedPracticeId: 'other' }), may(elsewhere, { agreedOrganisationId: 'elsewhere' }), may(of('town_hall', [], { organisationId: 'elsewhere' }), { agreedOrganisationId: 'elsewhere' })]).toEqual([true, false, true, false])
  expect([may(holding('coordination_referrals', 'admin')), may({ ...searcher, kind: 'link' }), may({ ...searcher, kind: 'command' }), may({ ...searcher, userId: null }), may({ ...linkActor(['own']) }, { agreedPracticeId: 'own' })]).toEqual([false, false, false, false, false])
})

test('what is written is read behind the second factor, on the side of whoever reads, never in the minimal mode nor before it is sent', () => {
  const need: ThreadRef = { submittedById: 'somebody else', organisationId: 'psd', serviceId: null, chosenPracticeId: null, chosenOrganisationId: null, state: 'searching' }
  const side = (actor: Actor, more: Partial<ThreadRef> = {}, where: Parameters<typeof threadSide>[2] = { audience: 'parties', mode: 'hds' }) => { const found = threadSide(actor, { ...need, ...more }, where); return found.ok ? found.value : found.code }
  expect([side(passed(searcher)), side(passed(partner([]))), side(passed(gp), { chosenPracticeId: 'own' }), side(passed(elsewhere), { chosenOrganisationId: 'elsewhere' })]).toEqual(['coordination', 'sender', 'practice', 'practice'])
  expect([side(searcher), side(partner([])), side(passed(gp)), side(passed(nobody)), side(passed(holding('coordination')))]).toEqual(['second-factor-needed', 'second-factor-needed', 'not-found', 'not-found', 'not-found'])
  expect([side(passed(searcher), { state: 'draft' }), side(passed(searcher), {}, { audience: 'parties', mode: 'minimal' }), side(passed(partner([])), {}, { audience: 'parties', mode: 'minimal' })]).toEqual(['not-found', 'not-found', 'not-found'])
  expect([side(passed(searcher), {}, { audience: 'coordination', mode: 'hds' }), side(passed(partner([])), {}, { audience: 'coordination', mode: 'hds' })]).toEqual(['coordination', 'not-found'])
})
