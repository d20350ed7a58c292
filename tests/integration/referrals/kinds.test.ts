import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { setReceivedKinds } from '#lib/organisations/set-received-kinds'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { type AskedNeed, kindFacts, otherKinds } from '#lib/referrals/need-kinds'
import { openIdentity } from '#lib/referrals/open-identity'
import { listAskedProposals } from '#lib/referrals/proposal-queries'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { proposeToRecipients } from '#lib/referrals/propose-to-recipients'
import { getNeed } from '#lib/referrals/queries'
import { listRecipients } from '#lib/referrals/recipient-queries'
import { submitReferral } from '#lib/referrals/submit-referral'
import { anIdentity, aTrustedNurse, toldIdentity, useReferralMode } from '#tests/factories/identities'
import { aNeed, aNurse, aReferralForm, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { aGp, anOrganisation, aRole, aSite, aUser, coordinatorActor, gpActor, monday, partnerActor } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)
const askedFor = (kind: (typeof otherKinds)[number]): AskedNeed => ({ kind, theme: kindFacts[kind].asksTheme ? 'carers' : null, details: kindFacts[kind].details, wishedOn: kindFacts[kind].asksDay ? '2026-12-01' : null })

beforeEach(async () => useReferralMode(database, 'hds'))

describe('other needs than a doctor', () => {
  test('each is kept as it was asked, with everything its short form offers', async () => {
    const nurse = await aNurse()
    for (const kind of otherKinds) {
      const needId = await aNeed(nurse, { asked: askedFor(kind) })
      const { theme, details, wishedOn } = await needOf(needId)
      expect({ kind, theme, details, wishedOn: wishedOn?.toISOString().slice(0, 10) ?? null }).toEqual(askedFor(kind))
    }
  })

  test.for([
    ['a theme where none is asked', { kind: 'nurse', theme: 'carers', details: [], wishedOn: null }],
    ['a complex situation without its theme', { kind: 'complex_situation', theme: null, details: [], wishedOn: null }],
    ['what another kind asks for', { kind: 'nurse', theme: null, details: ['advice_on_tests'], wishedOn: null }],
    ['a day where none is asked', { kind: 'dac', theme: null, details: [], wishedOn: '2026-12-01' }],
    ['more than a doctor with a doctor', { kind: 'find_gp', theme: null, details: ['home_care'], wishedOn: null }],
  ] as const)('%s is refused, kindly, and by the database', async ([, asked]) => {
    expect(codeOf(await submitReferral(await aNurse(), aReferralForm({ asked }), monday))).toBe('kind-not-possible')
  })

  test('in the minimal mode both the product and the database refuse all of them, and go on with doctors', async () => {
    const nurse = await aNurse()
    const [needId, draftId] = [await aNeed(nurse), await aNeed(nurse)]
    await useReferralMode(database, 'minimal')
    const before = await db().referral.count()
    for (const kind of otherKinds) {
      expect(codeOf(await submitReferral(nurse, aReferralForm({ asked: askedFor(kind) }), monday))).toBe('kind-not-possible')
      const values = `'${kind}', ${kind === 'complex_situation' ? "'carers'" : 'NULL'}`
      await expect(database.app(`INSERT INTO need_line (id, referral_id, kind, theme, state, last_action, changed_at, due_at) SELECT gen_random_uuid(), referral_id, ${values}, 'draft', 'begin', now(), now() FROM need_line WHERE id = '${needId}'`)).rejects.toMatchObject({ code: '23514', constraint: 'need_line_keeps_kind' })
    }
    expect(await db().referral.count()).toBe(before)
    expect(codeOf(await submitReferral(nurse, aReferralForm(), monday))).toBe('ok')
    await expect(database.app(`UPDATE need_line SET kind = 'dac' WHERE id = '${draftId}'`)).rejects.toMatchObject({ constraint: 'need_line_keeps_kind' })
  })

  test('what was sent keeps its kind', async () => {
    const needId = await aNeed(await aNurse(), { asked: askedFor('nurse') })
    await expect(database.app(`UPDATE need_line SET kind = 'dac' WHERE id = '${needId}'`)).rejects.toMatchObject({ constraint: 'need_line_keeps_kind' })
    await expect(database.app(`UPDATE need_line SET details = '{mal_de_dos}' WHERE id = '${needId}'`)).rejects.toMatchObject({ constraint: 'need_line_details' })
  })
})

describe('a relay by an organisation', () => {
  const asked: AskedNeed = { kind: 'hospital_discharge', theme: null, details: ['home_help'], wishedOn: '2026-12-01' }
  const codes = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)
  const stateOf = async (id: string) => (await needOf(id)).state
  const valuesFor = async (needId: string) => (await listRecipients(searcherActor(), needId, '2026-11-23')).map((one) => one.value)

  /** An organisation whose convention lets it receive needs, with somebody of it. */
  async function aReceiver(kinds: readonly (typeof otherKinds)[number][]) {
    const organisationId = await anOrganisation(['needs_receive'])
    const userId = await aUser({ name: 'Service de relais' })
    await aRole(userId, 'partner_user', { organisationId })
    expect(codes(await setReceivedKinds(coordinatorActor(), { id: organisationId, kinds }, monday))).toBe('ok')
    return { organisationId, actor: havingPassed({ ...partnerActor(organisationId, ['needs_receive']), userId }, monday) }
  }

  test('is asked of those that want it, told without a word of whom, answered from the space, followed to its own end', async () => {
    const [clinic, helper, other] = [await aTrustedNurse(), await aReceiver(['hospital_discharge']), await aReceiver(['dac'])]
    const needId = await aNeed(clinic, { ...toldIdentity(anIdentity()), asked })
    const values = await valuesFor(needId)
    expect([helper, other].map((one) => values.includes(`structure:${one.organisationId}`))).toEqual([true, false])
    const to = (organisationId: string) => ({ needId, recipients: [{ practiceId: null, organisationId }] })
    expect(codes(await proposeToRecipients(searcherActor(), to(other.organisationId), monday))).toBe('recipient-not-askable')
    expect(await stateOf(needId)).toBe('received')
    expect([await proposeToRecipients(searcherActor(), to(helper.organisationId), monday), await proposeToRecipients(searcherActor(), to(helper.organisationId), monday)]).toMatchObject([{ value: { asked: 1 } }, { value: { asked: 0 } }])
    const [question] = await listAskedProposals(helper.actor)
    expect(question).toMatchObject({ state: 'proposed', code: null, description: { asked, people: 1 } })
    expect([await listAskedProposals(other.actor), codes(await answerProposal(other.actor, { proposalId: question?.id ?? '', answer: { answer: 'yes' } }, monday))]).toEqual([[], 'not-found'])
    expect(codes(await openIdentity(helper.actor, { needId }, monday))).toBe('not-found')
    expect(codes(await answerProposal(helper.actor, { proposalId: question?.id ?? '', answer: { answer: 'yes' } }, monday))).toBe('ok')
    expect(codes(await openIdentity(helper.actor, { needId }, monday)), 'the person has not agreed').toBe('not-found')
    await step(clinic, needId, 'agree')
    expect(codes(await openIdentity(helper.actor, { needId }, monday))).toBe('ok')
    expect(await getNeed(helper.actor, needId)).toMatchObject({ kind: 'hospital_discharge', parties: ['practice'] })
    expect(codes(await step(helper.actor, needId, 'record_declared'))).toBe('not-possible-now')
    expect(codes(await step({ ...helper.actor, partners: helper.actor.partners.map((one) => ({ ...one, grants: new Set() })) }, needId, 'fulfil')), 'its convention has ended').toBe('ok')
    expect(await needOf(needId)).toMatchObject({ state: 'fulfilled', dueAt: null, closedAs: 'practice' })
    const mails = await db().outboxMail.findMany({ where: { template: 'proposal', dedupeKey: { startsWith: `proposal:${question?.id}` } } })
    expect(mails).toHaveLength(1)
    expect(await mailTemplates['proposal']?.(mails[0]?.payload as Record<string, unknown>)).toBeNull()
  })

  test('whoever no longer receives cannot answer, a town hall never can, and another yes wins once', async () => {
    const [one, two] = [await aReceiver(['hospital_discharge']), await aReceiver(['hospital_discharge'])]
    const needId = await aNeed(await aTrustedNurse(), { asked })
    await proposeToRecipients(searcherActor(), { needId, recipients: [one, two].map(({ organisationId }) => ({ practiceId: null, organisationId })) }, monday)
    const questionOf = async (actor: Actor) => (await listAskedProposals(actor)).find((question) => question.needId === needId)?.id ?? ''
    const [first, second] = [await questionOf(one.actor), await questionOf(two.actor)]
    const without = { ...one.actor, partners: one.actor.partners.map((partner) => ({ ...partner, grants: new Set<never>() })) }
    const townHall = { ...one.actor, partners: one.actor.partners.map((partner) => ({ ...partner, organisationKind: 'town_hall' as const })) }
    for (const actor of [without, townHall]) expect([await questionOf(actor), codes(await answerProposal(actor, { proposalId: first, answer: { answer: 'yes' } }, monday))]).toEqual(['', 'not-found'])
    const answers = await Promise.all([answerProposal(one.actor, { proposalId: first, answer: { answer: 'yes' } }, monday), answerProposal(two.actor, { proposalId: second, answer: { answer: 'yes' } }, monday)])
    expect(answers.map(codes).toSorted()).toEqual(['ok', 'somebody-else-said-yes'])
  })

  test('practitioners of the profession are asked too, without places nor the register, and nobody else', async () => {
    const nurseSite = await aGp({ siteId: await aSite({ email: `${randomUUID()}@exemple.invalid` }) })
    await db().practitioner.update({ where: { id: nurseSite.practitionerId }, data: { professionCode: '60', isGp: false } })
    const gp = await aWelcomingGp()
    const needId = await aNeed(await aTrustedNurse(), { asked: { kind: 'nurse', theme: null, details: ['dressings'], wishedOn: null } })
    const values = await valuesFor(needId)
    expect([values.includes(`cabinet:${nurseSite.practiceId}`), values.includes(`cabinet:${gp.practiceId}`)]).toEqual([true, false])
    expect(codes(await proposeToPractices(searcherActor(), { needId, practiceIds: [gp.practiceId] }, monday))).toBe('not-possible-now')
    await proposeToRecipients(searcherActor(), { needId, recipients: [{ practiceId: nurseSite.practiceId, organisationId: null }] }, monday)
    const [proposal] = (await needOf(needId)).proposals
    expect(codes(await answerProposal(gpActor([nurseSite.practiceId], await aUser()), { proposalId: proposal?.id ?? '', answer: { answer: 'yes' } }, monday))).toBe('ok')
    expect((await needOf(needId)).proposals[0]).toMatchObject({ state: 'favourable', placesRowId: null })
  })

  test('what an organisation wants to receive is its référent’s or the coordination’s to say; never a town hall’s, never in the minimal mode', async () => {
    const id = await anOrganisation(['needs_receive'])
    const referent = { ...partnerActor(id, ['needs_receive']), partners: partnerActor(id, ['needs_receive']).partners.map((one) => ({ ...one, role: 'partner_referent' as const })) }
    expect([codes(await setReceivedKinds(referent, { id, kinds: ['dac', 'nurse'] }, monday)), codes(await setReceivedKinds(partnerActor(id), { id, kinds: [] }, monday))]).toEqual(['ok', 'not-found'])
    expect((await db().organisation.findUniqueOrThrow({ where: { id } })).receivesKinds).toEqual(['dac', 'nurse'])
    await db().organisation.update({ where: { id }, data: { kind: 'town_hall', receivesKinds: [] } })
    expect(codes(await setReceivedKinds(coordinatorActor(), { id, kinds: ['dac'] }, monday))).toBe('town-hall')
    await expect(database.app(`UPDATE organisation SET receives_kinds = '{find_gp}' WHERE id = '${id}'`)).rejects.toMatchObject({ constraint: 'organisation_receives_kinds' })
    await useReferralMode(database, 'minimal')
    expect(codes(await setReceivedKinds(coordinatorActor(), { id, kinds: [] }, monday))).toBe('not-found')
  })
})
