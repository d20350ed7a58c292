import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { shortPass } from '#lib/platform/short-pass'
import { mailTemplates } from '#lib/cli/mail-templates'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { decidePart } from '#lib/referrals/decide-part'
import { decidePartByPerson } from '#lib/referrals/decide-part-by-person'
import { publicFollowedNeeds } from '#lib/referrals/follow-queries'
import type { AgeBand, AskedPerson } from '#lib/referrals/person-facts'
import { planRound } from '#lib/referrals/plan-round'
import { getNeed } from '#lib/referrals/queries'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import type { RecordedAction } from '#lib/referrals/transitions'
import { undoAnswer } from '#lib/referrals/undo-answer'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { aRole, aUser, type Gp, gpActor, monday } from '#tests/factories/register'
import { countingQueries } from '#tests/helpers/count-queries'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
beforeEach(async () => {
  await database.owner('DELETE FROM outbox_mail')
})

const adult: AskedPerson = { ageBand: 'from_18_to_69', consentGiver: 'person' }
const elder: AskedPerson = { ageBand: 'from_70', consentGiver: 'person' }
const twin: AskedPerson = { ageBand: 'from_6_to_15', consentGiver: 'parent' }
const balanceOf = async (gp: Gp) => (await db().placesAccount.findUnique({ where: { practitionerId: gp.practitionerId }, select: { balance: true } }))?.balance ?? null
const positionsOn = async (needId: string) => (await db().needPerson.findMany({ where: { needId }, select: { person: { select: { position: true } } }, orderBy: { person: { position: 'asc' } } })).map((one) => one.person.position)
const offers = (gp: Gp, proposalId: string, count: number, ages: AgeBand[] = []) => answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'part', offer: { count, ages } } }, monday)
const saysYes = (gp: Gp, proposalId: string) => answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
const decide = async (actor: Actor, needId: string, proposalId: string, decision: 'accept' | 'decline', positions: number[] = []) => decidePart(actor, { proposalId, version: (await needOf(needId)).version, decision, positions }, monday)
const partsOf = async (needId: string) => (await db().needLine.findMany({ where: { splitFromId: needId }, select: { id: true }, orderBy: { id: 'asc' } })).map((one) => one.id)
const partOf = async (needId: string) => (await partsOf(needId))[0] ?? ''
const note = async (actor: Actor, needId: string, action: RecordedAction, positions: number[], more: { reason?: string; onDay?: string } = {}) => recordNeedStep(actor, { needId, version: (await needOf(needId)).version, action, reason: more.reason ?? null, source: null, onDay: more.onDay ?? null, positions }, monday)
const mails = async () => (await db().outboxMail.findMany({ select: { template: true, payload: true }, orderBy: { id: 'asc' } })).map((mail) => ({ template: mail.template, payload: mail.payload as Record<string, unknown> }))
const textOf = async (mail: { template: string; payload: Record<string, unknown> }) => mailTemplates[mail.template]?.(mail.payload)
const passOf = async (needId: string) => shortPass('follow', (await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true } })).code, new Date(monday.getTime() + 60_000))

async function offered(people: AskedPerson[], count: number, ages: AgeBand[] = []) {
  const nurse = await aNurse()
  const needId = await aNeed(nurse, { people })
  const gp = await aWelcomingGp(5)
  const [proposalId = ''] = await ask(needId, [gp])
  expect(await offers(gp, proposalId, count, ages)).toEqual({ ok: true, value: 'offered' })
  return { nurse, needId, gp, proposalId }
}

async function accepted(people: AskedPerson[]) {
  const nurse = await aNurse()
  const needId = await aNeed(nurse, { people })
  const gp = await aWelcomingGp(5)
  const [proposalId = ''] = await ask(needId, [gp])
  await saysYes(gp, proposalId)
  expect(await note(nurse, needId, 'agree', [])).toMatchObject({ ok: true })
  return { nurse, needId, gp, proposalId }
}

describe('a yes for a part of a household', () => {
  test('a couple of whom one is taken: it waits for a word, then each goes on alone, and the plan goes with whoever still searches', async () => {
    await aRole(await aUser(), 'coordination_referrals')
    const nurse = await aNurse()
    const needId = await aNeed(nurse, { people: [adult, elder] })
    const [first, second, third] = [await aWelcomingGp(3), await aWelcomingGp(3), await aWelcomingGp(3)]
    const [asked = '', other = ''] = await ask(needId, [first, second])
    await planRound(searcherActor(), { needId, practiceIds: [third.practiceId] }, monday)
    expect(await offers(first, asked, 1, ['from_70'])).toEqual({ ok: true, value: 'offered' })
    const before = (await mails()).map((mail) => mail.template)
    expect(before.toSorted()).toEqual(['household-news', 'proposal', 'proposal', 'referral-news'])
    expect(await needOf(needId)).toMatchObject({ state: 'searching', steps: [{ action: 'send' }, { action: 'start_search' }, { action: 'offer_part', party: 'practice' }] })
    expect(await balanceOf(first)).toBe(2)
    for (const positions of [[1], [1, 2], []]) expect(await decide(nurse, needId, asked, 'accept', positions)).toMatchObject({ ok: false, code: 'people-do-not-fit' })
    expect(await partsOf(needId), 'what was refused split nothing').toEqual([])
    expect(await decide(nurse, needId, asked, 'accept', [2])).toEqual({ ok: true, value: { decision: 'accept' } })
    const taken = await needOf(needId)
    const apart = await needOf(await partOf(needId))
    expect([taken.state, await positionsOn(taken.id), apart.state, await positionsOn(apart.id)]).toEqual(['accepted', [2], 'searching', [1]])
    expect(taken.proposals).toMatchObject([{ id: asked, state: 'favourable', isAgreed: true }])
    expect(apart.proposals).toMatchObject([{ id: other, state: 'proposed' }])
    expect(apart.steps.map((one) => one.action)).toEqual(['send', 'start_search', 'offer_part', 'split'])
    expect(taken.steps.map((one) => one.action)).toEqual(['send', 'start_search', 'offer_part', 'split', 'accept_part'])
    expect({ due: apart.dueAt !== null, asked: apart.askedFirstAt, version: apart.version > 0 }).toEqual({ due: true, asked: monday, version: true })
    expect(await db().searchRound.findMany({ select: { needId: true, startedAt: true } })).toEqual([{ needId: apart.id, startedAt: null }])
    expect([await balanceOf(first), await balanceOf(second)]).toEqual([2, null])
    expect((await mails()).map((mail) => mail.template).toSorted()).toEqual([...before, 'household-news', 'part-accepted', 'proposal-narrowed'].toSorted())
    // The other practice, whose page spoke of two, is told so, and now says yes for the one who is left.
    expect(await answerProposal(gpActor([second.practiceId]), { proposalId: other, answer: { answer: 'yes', people: 2 } }, monday)).toMatchObject({ ok: false, code: 'people-changed' })
    expect(await answerProposal(gpActor([second.practiceId]), { proposalId: other, answer: { answer: 'yes', people: 1 } }, monday)).toEqual({ ok: true, value: 'accepted' })
    expect(await balanceOf(second)).toBe(2)
  })

  test('declined, the search goes on for everybody, the places come back, and the practice is thanked', async () => {
    const { nurse, needId, gp, proposalId } = await offered([adult, elder], 1)
    expect(await decide(nurse, needId, proposalId, 'decline')).toMatchObject({ ok: true })
    expect(await needOf(needId)).toMatchObject({ state: 'searching', proposals: [{ state: 'withdrawn' }] })
    expect([await balanceOf(gp), await positionsOn(needId), await partsOf(needId)]).toEqual([5, [1, 2], []])
    expect((await mails()).map((mail) => mail.template)).toContain('proposal-withdrawn')
    expect(await decide(nurse, needId, proposalId, 'accept', [1])).toMatchObject({ code: 'not-offered' })
  })

  test('the household decides by its code, and reads of each of its parts', async () => {
    const { needId, proposalId } = await offered([adult, twin, twin], 2, ['from_6_to_15', 'from_6_to_15'])
    const pass = await passOf(needId)
    expect(await publicFollowedNeeds(pass, monday, 'Europe/Paris')).toMatchObject([{ household: 'whole', state: 'searching', offers: [{ count: 2, ages: ['from_6_to_15', 'from_6_to_15'] }] }])
    const { version } = await needOf(needId)
    expect(await decidePartByPerson('public', { pass: `${pass}x`, proposalId, version, decision: 'accept', positions: [2, 3] }, monday)).toMatchObject({ code: 'pass-over' })
    expect(await decidePartByPerson('public', { pass, proposalId, version, decision: 'accept', positions: [2, 3] }, monday)).toMatchObject({ ok: true })
    expect(await publicFollowedNeeds(pass, monday, 'Europe/Paris')).toMatchObject([{ household: 'part', state: 'searching', members: [{ position: 1 }], chosen: null }, { household: 'part', state: 'accepted', members: [{ position: 2 }, { position: 3 }], chosen: { doctor: expect.stringMatching(/^Dr /) } }])
  })

  test('twins are as good as each other until somebody says which', async () => {
    const { nurse, needId, proposalId } = await offered([adult, twin, twin], 1, ['from_6_to_15'])
    expect(await decide(nurse, needId, proposalId, 'accept', [3])).toMatchObject({ ok: true })
    expect([await positionsOn(needId), await positionsOn(await partOf(needId))]).toEqual([[3], [1, 2]])
  })

  test.for([[0, []], [3, []], [2, ['from_70', 'from_70']], [1, ['under_6']], [2, ['from_70']]] as const)('%s people of %s are no part of a couple and a grandmother', async ([count, ages]) => {
    const needId = await aNeed(await aNurse(), { people: [adult, adult, elder] })
    const gp = await aWelcomingGp(5)
    const [proposalId = ''] = await ask(needId, [gp])
    expect(await offers(gp, proposalId, count, [...ages])).toMatchObject({ code: 'not-a-part' })
    expect((await needOf(needId)).proposals).toMatchObject([{ state: 'proposed' }])
  })

  test('whoever else says yes for everybody holds it; the part that was offered is thanked and its place comes back', async () => {
    const needId = await aNeed(await aNurse(), { people: [adult, elder] })
    const [one, other] = [await aWelcomingGp(3), await aWelcomingGp(3)]
    const [first = '', second = ''] = await ask(needId, [one, other])
    await offers(one, first, 1)
    expect(await saysYes(other, second)).toMatchObject({ ok: true })
    const held = await needOf(needId)
    expect([held.state, held.proposals.find(({ id }) => id === first)?.state, held.proposals.find(({ id }) => id === second)?.state]).toEqual(['favourable', 'withdrawn', 'favourable'])
    expect([await balanceOf(one), await balanceOf(other)]).toEqual([3, 1])
  })

  test('taken back within seven days, the question is open again', async () => {
    const { needId, gp, proposalId } = await offered([adult, elder], 1)
    expect(await undoAnswer(gpActor([gp.practiceId]), { proposalId }, monday)).toMatchObject({ ok: true })
    expect(await needOf(needId)).toMatchObject({ state: 'searching', proposals: [{ state: 'proposed', offeredCount: null }] })
    expect(await balanceOf(gp)).toBe(5)
  })

  test('an offer that no longer fits those who are left is a question again, which counts against nobody', async () => {
    const { nurse, needId, gp, proposalId } = await offered([adult, elder], 1, ['from_70'])
    expect(await note(nurse, needId, 'record_death', [2])).toMatchObject({ ok: true })
    expect(await needOf(needId)).toMatchObject({ state: 'searching', proposals: [{ id: proposalId, state: 'proposed', offeredCount: null }] })
    expect(await balanceOf(gp)).toBe(5)
  })

  test('two accept the same offer in the same second: one does, nobody is doubled', async () => {
    const { nurse, needId, proposalId } = await offered([adult, twin, twin], 1, ['from_6_to_15'])
    const answers = await Promise.all([decide(nurse, needId, proposalId, 'accept', [2]), decide(searcherActor(), needId, proposalId, 'accept', [3])])
    expect(answers.map((one) => (one.ok ? 'ok' : one.code)).toSorted()).toEqual(['changed-meanwhile', 'ok'])
    expect(await partsOf(needId)).toHaveLength(1)
    expect([...(await positionsOn(needId)), ...(await positionsOn(await partOf(needId)))].toSorted()).toEqual([1, 2, 3])
  })
})

describe('what is true of some people only', () => {
  test('one came, the other did not: each has an outcome of their own, and each their own place', async () => {
    const { nurse, needId, gp } = await accepted([adult, elder])
    expect(await note(nurse, needId, 'set_appointment', [], { onDay: '2026-11-20' })).toMatchObject({ ok: true })
    expect(await note(gpActor([gp.practiceId]), needId, 'record_missed', [2], { reason: 'forgot' })).toMatchObject({ ok: true, value: { state: 'appointment_missed' } })
    const missed = await needOf(await partOf(needId))
    expect(missed).toMatchObject({ state: 'appointment_missed', proposals: [{ state: 'favourable', isAgreed: true, practiceId: gp.practiceId }] })
    expect(missed.steps.map((one) => one.action)).toEqual(['send', 'start_search', 'say_yes', 'agree', 'set_appointment', 'split', 'record_missed'])
    expect(await note(nurse, needId, 'record_visit', [], { onDay: '2026-11-20' })).toMatchObject({ value: { state: 'seen' } })
    expect(await balanceOf(gp)).toBe(3)
    expect(await note(nurse, missed.id, 'cancel', [], { reason: 'moved' })).toMatchObject({ ok: true })
    expect(await balanceOf(gp), 'one place comes back, and one alone').toBe(4)
    // The practice, which still takes the other, is not told that nothing is asked of it any more.
    const over = (await mails()).find((mail) => mail.template === 'proposal-withdrawn')
    expect(JSON.stringify(await mailTemplates['proposal-withdrawn']?.(over?.payload ?? {}))).toMatch(/les autres sont toujours à attendre/)
    expect(await note(searcherActor(), missed.id, 'reopen', [])).toMatchObject({ value: { state: 'appointment_missed' } })
    expect([await balanceOf(gp), (await needOf(missed.id)).proposals.map((one) => one.state)]).toEqual([3, ['favourable']])
  })

  test('a step of everybody splits nothing, nor does one that is of nobody here', async () => {
    const { nurse, needId } = await accepted([adult, elder])
    expect(await note(nurse, needId, 'record_visit', [3])).toMatchObject({ code: 'people-unknown' })
    expect(await note(nurse, needId, 'tell_person', [1])).toMatchObject({ code: 'not-of-a-part' })
    expect(await note(nurse, needId, 'record_visit', [1, 2])).toMatchObject({ ok: true })
    expect(await partsOf(needId)).toEqual([])
  })

  test('a death recorded while three mails wait: none of them says anything untrue, and the search of the other goes on', async () => {
    const nurse = await aNurse()
    const needId = await aNeed(nurse, { people: [adult, elder] })
    const gps = [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()]
    await ask(needId, gps)
    expect(await note(nurse, needId, 'record_death', [2])).toMatchObject({ value: { state: 'deceased' } })
    expect(await needOf(needId)).toMatchObject({ state: 'searching', proposals: [{ state: 'proposed' }, { state: 'proposed' }, { state: 'proposed' }] })
    expect([await positionsOn(needId), await positionsOn(await partOf(needId))]).toEqual([[1], [2]])
    const waiting = await mails()
    expect(waiting.map((mail) => mail.template).toSorted()).toEqual(['proposal', 'proposal', 'proposal', 'proposal-narrowed', 'proposal-narrowed', 'proposal-narrowed'])
    const texts = JSON.stringify(await Promise.all(waiting.map(textOf))).replaceAll(/jeton=[\w.-]+/g, 'jeton=')
    expect(texts).not.toMatch(/d[ée]c[ée]|mort/i)
    // Then the other one dies too: what waits is not sent any more.
    expect(await note(nurse, needId, 'record_death', [])).toMatchObject({ ok: true })
    for (const mail of waiting) expect(await textOf(mail)).toBeNull()
  })

  test('one withdraws by the code: the search of the other goes on, and it can be undone', async () => {
    const needId = await aNeed(await aNurse(), { people: [adult, elder] })
    await ask(needId, [await aWelcomingGp()])
    const pass = await passOf(needId)
    const say = async (id: string, gesture: 'withdraw' | 'undo', positions: number[]) => recordPersonStep('public', { pass, needId: id, version: (await needOf(id)).version, gesture, onDay: null, positions }, monday)
    expect(await say(needId, 'withdraw', [1])).toMatchObject({ ok: true })
    const alone = await partOf(needId)
    expect([(await needOf(alone)).state, (await needOf(needId)).state, (await needOf(needId)).proposals.map((one) => one.state)]).toEqual(['cancelled', 'searching', ['proposed']])
    const other = await passOf(await aNeed(await aNurse()))
    expect(await recordPersonStep('public', { pass: other, needId, version: (await needOf(needId)).version, gesture: 'withdraw', onDay: null }, monday), 'by another code').toMatchObject({ code: 'pass-over' })
    expect(await say(alone, 'undo', [])).toMatchObject({ ok: true })
    expect((await needOf(alone)).state).toBe('searching')
  })

  test('the sender reads of each part of the household, the practice of its own alone; as many queries for six people as for two', async () => {
    const { nurse, needId, proposalId, gp } = await offered([adult, twin, twin], 1, ['from_18_to_69'])
    expect(await getNeed(nurse, needId)).toMatchObject({ offers: [{ proposalId, count: 1, ages: ['from_18_to_69'] }], otherLines: [] })
    await decide(nurse, needId, proposalId, 'accept', [1])
    const apart = await partOf(needId)
    expect(await getNeed(nurse, needId)).toMatchObject({ people: 1, ages: ['from_18_to_69'], otherLines: [{ id: apart, state: 'searching', ages: ['from_6_to_15', 'from_6_to_15'] }] })
    expect(await getNeed(gpActor([gp.practiceId]), needId)).toMatchObject({ people: 1, otherLines: [], offers: [] })
    expect(await getNeed(gpActor([gp.practiceId]), apart)).toBeNull()
    const many = await aNeed(nurse, { people: [adult, adult, adult, twin, twin, twin] })
    const two = await aNeed(nurse, { people: [adult, elder] })
    const reads = async (id: string) => countingQueries(async () => { await getNeed(nurse, id) })
    expect(await reads(many)).toBe(await reads(two))
  })
})
