import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { askDirectly } from '#lib/referrals/ask-directly'
import { decidePart } from '#lib/referrals/decide-part'
import type { AskedPerson } from '#lib/referrals/person-facts'
import { giveNames } from '#lib/referrals/give-names'
import { recordChoice } from '#lib/referrals/record-choice'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { actionsOf, type NeedAction, type NeedState, isStateOf, needStates, type Party, type Transition, transitions } from '#lib/referrals/transitions'
import { needPlacer } from '#tests/factories/placed-need'
import { aNurse, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { anOrganisation, aStatement, aStranger, aUser, coordinatorActor, type Gp, gpActor, monday, partnerActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

type Role = 'the sender' | 'the practice asked' | 'the searcher' | 'the other coordination' | 'another partner' | 'a stranger'
const sides: Record<Role, Party | null> = { 'the sender': 'sender', 'the practice asked': 'practice', 'the searcher': 'coordination', 'the other coordination': null, 'another partner': null, 'a stranger': null }
type Own = { action: NeedAction; /** Whom it is about, where one person is too few. */ people?: readonly AskedPerson[]; /** Roles that are on no side here. */ sides?: Partial<Record<Role, null>>; /** Lines of the table by which the same gesture first takes up the search. */ after?: readonly NeedAction[]; prepare: (needId: string) => Promise<string>; press: (actor: Actor, needId: string, prepared: string) => Promise<{ ok: boolean; code?: string }> }

let placer: Awaited<ReturnType<typeof needPlacer>>
let nurse: Actor
let gps: [Gp, Gp, Gp]
let people: Record<Role, Actor>

beforeAll(async () => {
  placer = await needPlacer()
  const grants = ['register_read', 'referral_submit', 'referral_direct'] as const
  nurse = { ...partnerActor(await anOrganisation([...grants]), [...grants]), userId: await aUser({ name: 'Infirmière' }) }
  gps = [await aWelcomingGp(500), await aWelcomingGp(500), await aWelcomingGp(500)]
  for (const gp of gps) await aStatement(gp, { state: 'open', audience: 'public' }, monday)
  // One month holds all these questions.
  await db().instance.update({ where: { id: 1 }, data: { settings: { proposalsPerMonth: 1_000_000 } } })
  people = { 'the sender': nurse, 'the practice asked': gpActor([gps[0].practiceId]), 'the searcher': searcherActor(), 'the other coordination': coordinatorActor(), 'another partner': await aNurse(), 'a stranger': aStranger() }
})
afterAll(() => placer.end())

const versionOf = async (needId: string) => (await needOf(needId)).version
const nothing = async () => ''
const couple: readonly AskedPerson[] = [{ ageBand: 'from_18_to_69', consentGiver: 'person' }, { ageBand: 'from_70', consentGiver: 'person' }]
const owns: readonly Own[] = [
  { action: 'search_directly', prepare: nothing, press: async (actor, needId) => askDirectly(actor, { needId, version: await versionOf(needId), practiceIds: [gps[1].practiceId] }, monday) },
  { action: 'orient', after: ['start_search', 'search_again'], prepare: nothing, press: (actor, needId) => giveNames(actor, { needId, practiceIds: [gps[1].practiceId, gps[2].practiceId] }, monday) },
  {
    action: 'record_choice', prepare: async (needId) => { await db().givenName.createMany({ data: [{ needId, practiceId: gps[1].practiceId, givenAt: monday }] }); return '' },
    press: async (actor, needId) => recordChoice(actor, { needId, version: await versionOf(needId), practiceId: gps[1].practiceId }, monday),
  },
  {
    action: 'say_yes', prepare: async (needId) => (await db().proposal.upsert({ where: { id: needId }, update: {}, create: { id: needId, needId, practiceId: gps[0].practiceId, sentAt: monday }, select: { id: true } })).id,
    press: (actor, _, proposalId) => answerProposal(actor, { proposalId, answer: { answer: 'yes' } }, monday),
  },
  {
    action: 'offer_part', people: couple, prepare: async (needId) => (await db().proposal.upsert({ where: { id: needId }, update: {}, create: { id: needId, needId, practiceId: gps[0].practiceId, sentAt: monday }, select: { id: true } })).id,
    press: (actor, _, proposalId) => answerProposal(actor, { proposalId, answer: { answer: 'part', offer: { count: 1, ages: ['from_70'] } } }, monday),
  },
  ...(['accept', 'decline'] as const).map((decision): Own => ({
    action: `${decision}_part`, people: couple,
    prepare: async (needId) => (await db().proposal.create({ data: { needId, practiceId: gps[0].practiceId, sentAt: monday, state: 'in_part', offeredCount: 1, answeredAt: monday }, select: { id: true } })).id,
    press: async (actor, needId, proposalId) => decidePart(actor, { proposalId, version: await versionOf(needId), decision, positions: [2] }, monday),
  })),
  // A line is split by whoever says of a part of its people what is not true of the others. Which practice was chosen is of the test below.
  { action: 'split', people: couple, sides: { 'the practice asked': null }, prepare: nothing, press: splitOff },
]

/** One of a couple has died: what the line of the other says stays what it was. */
async function splitOff(actor: Actor, needId: string) {
  return recordNeedStep(actor, { needId, version: await versionOf(needId), action: 'record_death', reason: null, source: null, onDay: null, positions: [2] }, monday)
}

/** Whether the table lets this side do it here: by its own line, or by first taking up the search. */
function isAllowed({ action, after = [] }: Own, side: Party | null, state: NeedState): boolean {
  if (side === null || !(transitions[action].by as readonly Party[]).includes(side)) return false
  const may = actionsOf(side, state, 'find_gp')
  const target = transitions[action].from as readonly NeedState[]
  return may.includes(action) || after.some((first) => may.includes(first) && target.includes(transitions[first].to as NeedState) && ['received', 'waiting'].includes(state))
}

describe.each(needStates.filter((state) => state !== 'draft' && isStateOf('find_gp', state)))('in the state %s', (state) => {
  test.each(owns)('$action by every role: done where the table has it, else refused without a trace', { timeout: 60_000 }, async (own) => {
    const wrong: string[] = []
    for (const role of Object.keys(sides) as Role[]) {
      const needId = await placer.place(nurse, state, gps[2], own.people ? { people: own.people } : {})
      const prepared = await own.prepare(needId)
      const before = await needOf(needId)
      const answer = await own.press(people[role], needId, prepared)
      const after = await needOf(needId)
      const allowed = isAllowed(own, own.sides && role in own.sides ? null : sides[role], state)
      if (answer.ok !== allowed) wrong.push(`${role}: ${answer.ok ? 'went through' : (answer.code ?? '')}`)
      const { to }: Transition = transitions[own.action]
      if (allowed) { if (after.state !== (to === 'same' ? state : to)) wrong.push(`${role}: ${after.state}`) } else expect(after, `${role} was refused`).toEqual(before)
      // Nobody stays asked: the next role finds the same doctors.
      await db().proposal.updateMany({ where: { needId, state: { in: ['proposed', 'seen', 'call_back', 'in_part'] } }, data: { state: 'withdrawn' } })
    }
    expect(wrong).toEqual([])
  })
})

test.each(['accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen'] as const)('in the state %s the practice that was chosen splits a line, and no other does', async (state) => {
  const [chosen, asked] = [gpActor([gps[2].practiceId]), gpActor([gps[0].practiceId])]
  const needId = await placer.place(nurse, state, gps[2], { people: couple })
  expect(await splitOff(asked, needId)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await splitOff(chosen, needId)).toMatchObject({ ok: true })
  expect(await db().needLine.findMany({ where: { OR: [{ id: needId }, { splitFromId: needId }] }, select: { state: true }, orderBy: { splitFromId: { sort: 'asc', nulls: 'first' } } })).toEqual([{ state }, { state: 'deceased' }])
})
