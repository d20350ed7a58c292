import { expect, test } from 'vitest'
import { currentRegister } from '#lib/cartodispo/register-index'
import { db } from '#lib/platform/db/client'
import { advanceSearches } from '#lib/referrals/advance-searches'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { askDirectly } from '#lib/referrals/ask-directly'
import { listCandidates, listDirectCandidates } from '#lib/referrals/candidate-queries'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { giveNames } from '#lib/referrals/give-names'
import { nameDoctor } from '#lib/referrals/name-doctor'
import { getDoctorNaming } from '#lib/referrals/named-doctor-queries'
import type { DoctorWish } from '#lib/referrals/person-facts'
import { planRound } from '#lib/referrals/plan-round'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { getNeed } from '#lib/referrals/queries'
import { recordChoice } from '#lib/referrals/record-choice'
import { undoAnswer } from '#lib/referrals/undo-answer'
import { getWaitingList } from '#lib/referrals/waiting-queries'
import type { Actor } from '#lib/platform/auth/actor'
import { aDraft, aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { anOrganisation, aStranger, aUser, gpActor, type Gp, monday, partnerActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const searcher = searcherActor()
const command: Actor = { ...aStranger(), kind: 'command', userId: null }
const name = (actor: Actor, needId: string, gp: Gp, wish: DoctorWish | null, now: Date = monday) => nameDoctor(actor, { needId, practiceId: gp.practiceId, wish }, now)
const rowsOf = async (needId: string) => db().namedDoctor.findMany({ where: { referral: { needs: { some: { id: needId } } } } })

test('the doctor in mind is proposed first with the reason; another takes its place; none is left when it is taken back', async () => {
  const nurse = await aNurse()
  const [one, other] = [await aWelcomingGp(), await aWelcomingGp()] as const
  const needId = await aNeed(nurse)
  const first = async () => (await listCandidates(searcher, needId, monday))[0]
  for (const [gp, tie] of [[one, 'successor'], [other, 'household_gp']] as const) {
    expect(await name(nurse, needId, gp, tie)).toEqual({ ok: true, value: null })
    expect(await first()).toMatchObject({ practiceId: gp.practiceId, reasons: expect.arrayContaining([tie]) })
    expect(await rowsOf(needId)).toMatchObject([{ practiceId: gp.practiceId, wish: tie }])
  }
  expect((await getNeed(searcher, needId))?.named).toMatchObject([{ wish: 'household_gp' }])
  expect(await name(searcher, needId, other, null)).toMatchObject({ ok: true })
  expect(await rowsOf(needId)).toEqual([])
  expect((await first())?.reasons).not.toContain('household_gp')
})

test('a doctor who is not wished is in no list and refused by every way of asking, at each of their practices; nothing is written', async () => {
  const nurse: Actor = { ...partnerActor(await anOrganisation(['referral_submit', 'referral_direct']), ['referral_submit', 'referral_direct', 'register_read']), userId: await aUser({ name: 'Infirmière' }) }
  const [gp, other] = [await aWelcomingGp(), await aWelcomingGp()] as const
  const second = await db().practice.update({ where: { id: (await aWelcomingGp()).practiceId }, data: { practitionerId: gp.practitionerId }, select: { id: true } })
  const needId = await aNeed(nurse)
  await name(nurse, needId, gp, 'excluded')
  await currentRegister(monday)
  const listed = [...(await listCandidates(searcher, needId, monday)), ...(await listDirectCandidates(nurse, needId, monday))].map((one) => one.practiceId)
  expect(listed).toContain(other.practiceId)
  expect(listed).not.toContain(gp.practiceId)
  for (const practiceId of [gp.practiceId, second.id]) {
    const input = { needId, practiceIds: [practiceId] }
    expect(await proposeToPractices(searcher, input, monday)).toMatchObject({ code: 'doctor-excluded' })
    expect(await planRound(searcher, input, monday)).toMatchObject({ code: 'doctor-excluded' })
    expect(await giveNames(searcher, { needId, practiceIds: [practiceId, other.practiceId] }, monday)).toMatchObject({ code: 'doctor-excluded' })
  }
  await db().registerEntry.updateMany({ where: { practiceId: gp.practiceId }, data: { audience: 'public' } })
  expect(await askDirectly(nurse, { needId, version: (await needOf(needId)).version, practiceIds: [gp.practiceId] }, monday)).toMatchObject({ code: 'doctor-excluded' })
  expect(await needOf(needId)).toMatchObject({ state: 'received', version: 1, proposals: [] })
  // Without it, the same is asked.
  await name(nurse, needId, gp, null)
  expect(await proposeToPractices(searcher, { needId, practiceIds: [gp.practiceId] }, monday)).toMatchObject({ ok: true })
})

test('not wished after having been planned: the clock passes over; after having been asked: thanked, and can say yes no more', async () => {
  const nurse = await aNurse()
  const [asked, planned, last] = [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()] as const
  const needId = await aNeed(nurse)
  const [proposalId = ''] = await ask(needId, [asked])
  await planRound(searcher, { needId, practiceIds: [planned.practiceId] }, monday)
  await planRound(searcher, { needId, practiceIds: [last.practiceId] }, monday)
  await name(nurse, needId, planned, 'excluded')
  expect((await getNeed(searcher, needId))?.plan).toHaveLength(1)
  await name(nurse, needId, asked, 'excluded')
  const states = (await needOf(needId)).proposals.map((one) => [one.practiceId, one.state])
  expect(states).toEqual([[asked.practiceId, 'withdrawn'], [last.practiceId, 'proposed']])
  expect(await db().outboxMail.count({ where: { template: 'proposal-withdrawn', payload: { path: ['proposalId'], equals: proposalId } } })).toBe(1)
  expect(await answerProposal(gpActor([asked.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)).toMatchObject({ ok: false })
  expect(await advanceSearches(command, null, new Date(monday.getTime() + 20 * 86_400_000))).toMatchObject({ ok: true })
  expect((await needOf(needId)).proposals.some((one) => one.practiceId === planned.practiceId)).toBe(false)
})

test('a silent or refusing doctor who is not wished any more cannot come back by a late yes or by an undone no', async () => {
  const nurse = await aNurse()
  const [silent, refusing] = [await aWelcomingGp(), await aWelcomingGp()] as const
  const needId = await aNeed(nurse)
  const [late = '', no = ''] = await ask(needId, [silent, refusing])
  await answerProposal(searcher, { proposalId: no, answer: { answer: 'no', reason: 'other', closesEntry: false } }, monday)
  await db().proposal.update({ where: { id: late }, data: { state: 'unanswered' } })
  for (const gp of [silent, refusing]) await name(nurse, needId, gp, 'excluded')
  expect(await answerProposal(gpActor([silent.practiceId]), { proposalId: late, answer: { answer: 'yes' } }, monday)).toMatchObject({ code: 'no-longer-asked' })
  expect(await undoAnswer(gpActor([refusing.practiceId]), { proposalId: no }, monday)).toMatchObject({ code: 'no-longer-asked' })
})

test('names given leave out who is not wished since; places found do too; a doctor who said yes is first declined', async () => {
  const nurse = await aNurse()
  const [one, two] = [await aWelcomingGp(5), await aWelcomingGp(5)] as const
  const needId = await aNeed(nurse)
  await giveNames(searcher, { needId, practiceIds: [one.practiceId, two.practiceId] }, monday)
  await name(nurse, needId, one, 'excluded')
  expect((await getNeed(nurse, needId))?.names.map((each) => each.practiceId)).toEqual([two.practiceId])
  expect(await recordChoice(nurse, { needId, version: (await needOf(needId)).version, practiceId: one.practiceId }, monday)).toMatchObject({ code: 'not-among-names' })
  await step(searcher, needId, 'search_again')
  await step(searcher, needId, 'wait_for_place')
  const found = async () => (await getWaitingList(searcher, null, monday))?.found.map((each) => each.practiceId) ?? []
  expect(await found()).toContain(two.practiceId)
  expect(await found()).not.toContain(one.practiceId)
  const taken = await aNeed(nurse)
  const [proposalId = ''] = await ask(taken, [two])
  await answerProposal(gpActor([two.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
  expect(await name(nurse, taken, two, 'excluded')).toMatchObject({ code: 'doctor-said-yes' })
})

test('the practice that took somebody reads of no other doctor; a stranger names none, nor the coordination on a draft; a closed need keeps what it has', async () => {
  const nurse = await aNurse()
  const [gp, other] = [await aWelcomingGp(), await aWelcomingGp()] as const
  const draft = await aDraft(nurse)
  expect(await name(searcher, draft, gp, 'in_mind')).toMatchObject({ code: 'not-found' })
  expect(await name(nurse, draft, gp, 'in_mind')).toMatchObject({ ok: true })
  expect(await getDoctorNaming(nurse, draft, monday)).toMatchObject({ named: [{ practiceId: gp.practiceId, wish: 'in_mind' }] })
  const needId = await aNeed(nurse)
  await name(nurse, needId, other, 'excluded')
  const [proposalId = ''] = await ask(needId, [gp])
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
  await step(nurse, needId, 'agree')
  expect(await getNeed(gpActor([gp.practiceId]), needId)).toMatchObject({ state: 'accepted', named: [] })
  expect(await name(gpActor([gp.practiceId]), needId, other, null)).toMatchObject({ code: 'not-found' })
  expect(await name(aStranger(), needId, other, null)).toMatchObject({ code: 'not-found' })
  expect(await nameDoctor(nurse, { needId, practiceId: needId, wish: 'in_mind' }, monday)).toMatchObject({ code: 'practice-unknown' })
  await step(nurse, needId, 'cancel', { reason: 'moved' })
  expect(await name(nurse, needId, gp, 'excluded')).toMatchObject({ code: 'not-possible-now' })
})

test('no trace says which doctor, the database keeps to one in mind, and nothing is left after the erasure', async () => {
  const nurse = await aNurse()
  const [gp, other] = [await aWelcomingGp(), await aWelcomingGp()] as const
  const needId = await aNeed(nurse)
  await name(nurse, needId, gp, 'excluded')
  await name(nurse, needId, other, 'in_mind')
  const traces = await db().auditEvent.findMany({ where: { subjectId: needId, event: 'need.doctor_named' } })
  expect(traces).toHaveLength(2)
  expect(JSON.stringify(traces, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(new RegExp(`${gp.practiceId}|${gp.practitionerId}|excluded`))
  const { referralId } = await db().needLine.findUniqueOrThrow({ where: { id: needId }, select: { referralId: true } })
  const third = await aWelcomingGp()
  await expect(db().namedDoctor.create({ data: { referralId, practitionerId: third.practitionerId, practiceId: third.practiceId, wish: 'successor' } })).rejects.toThrow('named_doctor_first')
  await step(nurse, needId, 'cancel', { reason: 'moved' })
  await forgetReferrals(command, null, new Date(monday.getTime() + 1_000 * 86_400_000))
  expect(await db().namedDoctor.count({ where: { referralId } })).toBe(0)
})
