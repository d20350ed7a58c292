import { beforeAll, expect, test } from 'vitest'
import { instantAt } from '#lib/platform/day'
import { type Actor, commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { advanceSearches } from '#lib/referrals/advance-searches'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { askDirectly } from '#lib/referrals/ask-directly'
import { listDirectCandidates } from '#lib/referrals/candidate-queries'
import { getReferralDay } from '#lib/referrals/day-queries'
import { getNeed, listNeedQueue } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { aNeed, aNurse, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { anOrganisation, aStatement, aUser, type Gp, gpActor, monday, partnerActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

/** A nurse whose convention lets her choose doctors herself, and read the entries kept for partners. */
let nurse: Actor
beforeAll(async () => {
  const grants = ['register_read', 'referral_submit', 'referral_direct'] as const
  nurse = { ...partnerActor(await anOrganisation([...grants]), [...grants]), userId: await aUser({ name: 'Infirmière de la plateforme' }) }
})

const searcher = searcherActor()
async function gpReadBy(audience: 'public' | 'partners' | 'members' | 'coordination'): Promise<Gp> {
  const gp = await aWelcomingGp(5)
  await aStatement(gp, { state: 'open', audience, places: { count: 5, period: 'month' } }, monday)
  return gp
}
const ask = async (actor: Actor, needId: string, gps: readonly Gp[], now = monday) => askDirectly(actor, { needId, version: (await needOf(needId)).version, practiceIds: gps.map((gp) => gp.practiceId) }, now)
const proposalTo = async (needId: string, gp: Gp) => (await needOf(needId)).proposals.find((one) => one.practiceId === gp.practiceId)?.id ?? ''

test('where a convention grants it, the sender chooses among the entries it may read, and the coordination sees it marked', async () => {
  const [forPartners, forAll, forMembers, hidden] = [await gpReadBy('partners'), await gpReadBy('public'), await gpReadBy('members'), await gpReadBy('coordination')]
  const needId = await aNeed(nurse)
  const offered = (await listDirectCandidates(nurse, needId, monday)).map((one) => one.practiceId)
  expect([forPartners, forAll, forMembers, hidden].map((gp) => offered.includes(gp.practiceId))).toEqual([true, true, false, false])
  expect(await ask(nurse, needId, [hidden])).toMatchObject({ code: 'practice-not-askable' })
  expect(await ask(nurse, needId, [forMembers])).toMatchObject({ code: 'practice-not-askable' })
  expect((await needOf(needId)).state).toBe('received')
  expect(await ask(nurse, needId, [forPartners, forAll])).toEqual({ ok: true, value: { asked: 2 } })
  expect(await needOf(needId)).toMatchObject({ state: 'searching', proposals: [{ state: 'proposed' }, { state: 'proposed' }] })
  expect((await getNeed(nurse, needId))?.proposals.map((one) => one.practiceId).toSorted()).toEqual([forPartners.practiceId, forAll.practiceId].toSorted())
  const queue = await listNeedQueue(searcher, { ...needsRequest({}), search: (await getNeed(nurse, needId))?.code ?? '' }, monday)
  expect(queue?.items).toMatchObject([{ id: needId, isDirect: true }])
})

test('of two doctors asked who both say yes, one takes it; the sender agrees as after any search', async () => {
  const gps = [await gpReadBy('public'), await gpReadBy('public')] as const
  const needId = await aNeed(nurse)
  await ask(nurse, needId, gps)
  const yes = async (gp: Gp) => answerProposal(gpActor([gp.practiceId]), { proposalId: await proposalTo(needId, gp), answer: { answer: 'yes' } }, monday)
  const answers = await Promise.all(gps.map(yes))
  expect(answers.map((one) => one.ok).toSorted()).toEqual([false, true])
  expect(answers.find((one) => !one.ok)).toMatchObject({ code: 'somebody-else-said-yes' })
})

test('refused, or silent on the day: it is the coordination’s task that very day, and what it asks then is not the sender’s to read', async () => {
  const [refusing, silent, third] = [await gpReadBy('public'), await gpReadBy('public'), await gpReadBy('coordination')]
  const needId = await aNeed(nurse)
  await ask(nurse, needId, [refusing, silent])
  await answerProposal(gpActor([refusing.practiceId]), { proposalId: await proposalTo(needId, refusing), answer: { answer: 'no', reason: 'other', closesEntry: false } }, monday)
  const thursday = instantAt('2026-11-26', '09:00', 'Europe/Paris')
  await advanceSearches(commandActor, null, thursday)
  expect((await getReferralDay(searcher, thursday))?.needs.map((one) => one.id)).toContain(needId)
  const { proposeToPractices } = await import('#lib/referrals/propose-to-practices')
  expect(await proposeToPractices(searcher, { needId, practiceIds: [third.practiceId] }, thursday)).toMatchObject({ ok: true })
  expect((await getNeed(nurse, needId))?.proposals.map((one) => one.state).toSorted()).toEqual(['not_possible', 'unanswered'])
})

test('without the grant, after its end, for somebody else’s, too many or pressed twice: refused, and nothing is asked', async () => {
  const gp = await gpReadBy('public')
  const plain = await aNurse()
  const own = await aNeed(plain)
  expect(await ask(plain, own, [gp])).toMatchObject({ code: 'not-granted' })
  expect(await listDirectCandidates(plain, own, monday)).toEqual([])
  const needId = await aNeed(nurse)
  expect(await ask({ ...nurse, partners: nurse.partners.map((one) => ({ ...one, grants: new Set([]), endedOn: '2026-11-22' })) }, needId, [gp])).toMatchObject({ code: 'not-granted' })
  expect(await ask({ ...nurse, partners: nurse.partners.map((one) => ({ ...one, organisationKind: 'town_hall' as const })) }, needId, [gp])).toMatchObject({ code: 'not-granted' })
  expect(await ask(plain, needId, [gp])).toMatchObject({ code: 'not-found' })
  expect(await ask(nurse, needId, [])).toMatchObject({ code: 'too-many' })
  const { version } = await needOf(needId)
  const twice = await Promise.all([1, 2].map(() => askDirectly(nurse, { needId, version, practiceIds: [gp.practiceId] }, monday)))
  expect(twice.map((one) => one.ok).toSorted()).toEqual([false, true])
  expect(await db().proposal.count({ where: { needId } })).toBe(1)
  expect((await needOf(own)).proposals).toEqual([])
})
