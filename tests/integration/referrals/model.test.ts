import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { advanceSearches } from '#lib/referrals/advance-searches'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { checkWaiting } from '#lib/referrals/check-waiting'
import { decidePart } from '#lib/referrals/decide-part'
import { decidePartByPerson } from '#lib/referrals/decide-part-by-person'
import { firstFitting } from '#lib/referrals/household'
import type { AgeBand, AskedPerson } from '#lib/referrals/person-facts'
import { shortPass } from '#lib/platform/short-pass'
import { giveNames } from '#lib/referrals/give-names'
import { planRound } from '#lib/referrals/plan-round'
import { recordChoice } from '#lib/referrals/record-choice'
import { commandActor } from '#lib/platform/auth/actor'
import { gesturesOf } from '#lib/referrals/next-gesture'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { isRecorded, closedStates, needActions, type NeedState, isStateOf, needStates, type RecordedAction } from '#lib/referrals/transitions'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aNeed, aNurse, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { type Gp, gpActor, monday } from '#tests/factories/register'
import { isLongRun } from '#tests/setup/how-many'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const gestures = needActions.filter(isRecorded)
/** Of whom of the household it is true: most often of everybody. */
const some = fc.constantFrom<readonly number[]>([], [], [], [1], [2], [3], [1, 2], [2, 3])
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('ask' as const), gps: fc.uniqueArray(fc.nat(2), { minLength: 1 }) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('answer' as const), gp: fc.nat(2), answer: fc.constantFrom('yes', 'yes', 'no', 'call_back') }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('step' as const), who: fc.constantFrom('nurse', 'searcher', 'gp'), gp: fc.nat(2), action: fc.constantFrom(...gestures), age: fc.constantFrom(0, 0, 0, 1), some }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('offer' as const), gp: fc.nat(2), count: fc.integer({ min: 1, max: 2 }), ages: fc.constantFrom<readonly AgeBand[]>([], ['from_70'], ['from_6_to_15'], ['from_6_to_15', 'from_6_to_15']) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('decide' as const), who: fc.constantFrom('nurse', 'searcher', 'person'), decision: fc.constantFrom('accept', 'accept', 'decline'), age: fc.constantFrom(0, 0, 0, 1), some }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('plan' as const), gp: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('name' as const), gps: fc.uniqueArray(fc.nat(2), { minLength: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('choose' as const), gp: fc.nat(2), age: fc.constantFrom(0, 0, 1) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('check' as const), outcome: fc.constantFrom('still_waits', 'no_answer') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('clock' as const) }) },
  // What somebody who reads the page would press: without it hardly a run would come as far as a visit.
  { weight: 4, arbitrary: fc.record({ does: fc.constant('go' as const), pick: fc.nat(9), some }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wait' as const), // Within the month: a new one counts the places anew.
    hours: fc.integer({ min: 1, max: 3 }) }) },
)
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never

let nurse: Actor
let gps: Gp[]
beforeAll(async () => {
  // All runs fall in one month: its limit would soon let nobody be asked.
  await db().instance.update({ where: { id: 1 }, data: { settings: { proposalsPerMonth: 1_000_000 } } })
  nurse = await aNurse()
  gps = [await aWelcomingGp(3), await aWelcomingGp(1), await aWelcomingGp(2)]
})

const taken: readonly NeedState[] = ['accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen', 'not_declared']
const without: readonly NeedState[] = ['received', 'searching', 'oriented', 'waiting', 'not_found', 'cancelled', 'deceased', 'not_admissible']

/** A grandmother and twins: one line at first, as many as people at most. */
const household: readonly AskedPerson[] = [{ ageBand: 'from_70', consentGiver: 'person' }, { ageBand: 'from_6_to_15', consentGiver: 'parent' }, { ageBand: 'from_6_to_15', consentGiver: 'parent' }]

async function carryOut(needId: string, one: Command, now: Date): Promise<void> {
  const { version, proposals, state } = await needOf(needId)
  if (one.does === 'ask') await proposeToPractices(searcherActor(), { needId, practiceIds: one.gps.map((index) => gps[index]?.practiceId ?? '') }, now)
  if (one.does === 'answer') {
    const gp = gps[one.gp]
    const proposal = proposals.findLast((asked) => asked.practiceId === gp?.practiceId)
    const answer = one.answer === 'no' ? { answer: 'no' as const, reason: 'other' as const, closesEntry: false } : { answer: one.answer }
    if (gp && proposal) await answerProposal(gpActor([gp.practiceId]), { proposalId: proposal.id, answer }, now)
  }
  if (one.does === 'offer') {
    const gp = gps[one.gp]
    const proposal = proposals.findLast((asked) => asked.practiceId === gp?.practiceId)
    if (gp && proposal) await answerProposal(gpActor([gp.practiceId]), { proposalId: proposal.id, answer: { answer: 'part', offer: { count: one.count, ages: one.ages } } }, now)
  }
  if (one.does === 'decide') {
    const offer = proposals.find((asked) => asked.state === 'in_part')
    const people = await db().needPerson.findMany({ where: { needId }, select: { person: { select: { position: true, ageBand: true } } }, orderBy: { person: { position: 'asc' } } })
    // Most often whoever decides names the right ones.
    const positions = one.some.length === 0 && offer ? firstFitting(people.map(({ person }) => person), { count: offer.offeredCount ?? 0, ages: offer.offeredAges }) : one.some
    const asked = { proposalId: offer?.id ?? '', version: version - one.age, decision: one.decision, positions }
    if (one.who === 'person') await decidePartByPerson('public', { ...asked, pass: shortPass('follow', await codeOf(needId), new Date(now.getTime() + 60_000)) }, now)
    else await decidePart(one.who === 'nurse' ? nurse : searcherActor(), asked, now)
  }
  if (one.does === 'plan') await planRound(searcherActor(), { needId, practiceIds: [gps[one.gp]?.practiceId ?? ''] }, now)
  if (one.does === 'name') await giveNames(searcherActor(), { needId, practiceIds: one.gps.map((index) => gps[index]?.practiceId ?? '') }, now)
  if (one.does === 'choose') await recordChoice(nurse, { needId, version: version - one.age, practiceId: gps[one.gp]?.practiceId ?? '' }, now)
  if (one.does === 'check') await checkWaiting(nurse, { needId, version, outcome: one.outcome }, now)
  // The clock comes round much later than the last gesture: what was asked before has lapsed.
  if (one.does === 'clock') await advanceSearches(commandActor, null, new Date(now.getTime() + 4 * 86_400_000))
  if (one.does === 'go') {
    const { usual, others } = gesturesOf(['sender', 'coordination'], state, 'find_gp')
    const pool = one.pick < 7 ? usual : others.filter((action) => !['cancel', 'record_death', 'give_up'].includes(action))
    const action = pool[one.pick % Math.max(pool.length, 1)]
    if (action) await recordNeedStep(searcherActor(nurse.userId ?? ''), { needId, version, action: action as RecordedAction, reason: null, source: null, onDay: null, positions: one.some }, now)
  }
  if (one.does === 'step') {
    const actor = one.who === 'nurse' ? nurse : one.who === 'searcher' ? searcherActor() : gpActor([gps[one.gp]?.practiceId ?? ''])
    await recordNeedStep(actor, { needId, version: version - one.age, action: one.action, reason: null, source: null, onDay: null, positions: one.some }, now)
  }
}

async function check(needId: string): Promise<void> {
  const need = await needOf(needId)
  const isOver = (closedStates as readonly NeedState[]).includes(need.state)
  expect({ hasTask: need.dueAt !== null, hasCloser: need.closedAs !== null }, 'an open need has a task, a closed one somebody who closed it').toEqual({ hasTask: !isOver, hasCloser: isOver })
  const yes = need.proposals.filter((one) => one.state === 'favourable')
  expect(yes.length, 'one yes at most').toBeLessThanOrEqual(1)
  if (need.state === 'favourable') expect(yes.map((one) => one.isAgreed)).toEqual([false])
  if (taken.includes(need.state)) expect({ state: need.state, yes: yes.map((one) => one.isAgreed) }).toEqual({ state: need.state, yes: [true] })
  if (without.includes(need.state)) expect({ state: need.state, yes }).toEqual({ state: need.state, yes: [] })
  expect(need.steps.at(-1)?.toState, 'the last step leads to the state').toBe(need.state)
  for (const [index, one] of need.steps.entries()) if (index > 0) expect(one.fromState, 'each step begins where the last one ended').toBe(need.steps[index - 1]?.toState)
}

/** Everybody of the household is on one line, whatever was split; no line is left without anybody. */
async function linesOf(referralId: string): Promise<string[]> {
  const lines = await db().needLine.findMany({ where: { referralId }, select: { id: true, splitFromId: true, state: true, people: { select: { person: { select: { position: true } } } } }, orderBy: [{ splitFromId: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] })
  expect(lines.flatMap((line) => line.people.map(({ person }) => person.position)).toSorted(), 'nobody is lost, nobody is doubled').toEqual(household.map((_, index) => index + 1))
  expect(lines.filter((line) => line.people.length === 0), 'each line is somebody’s').toEqual([])
  return lines.map((line) => line.id)
}

const codeOf = async (needId: string) => (await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true } })).code

/** Places: never below nothing, the sum of their rows, and as many taken for people as yeses hold. */
async function checkLedger(): Promise<void> {
  for (const gp of gps) {
    const account = await db().placesAccount.findUnique({ where: { practitionerId: gp.practitionerId }, include: { rows: true } })
    if (!account) continue
    expect(account.balance).toBeGreaterThanOrEqual(0)
    expect(account.balance).toBe(account.rows.reduce((sum, row) => sum + row.delta, 0))
    const yeses = await db().proposal.findMany({ where: { practiceId: gp.practiceId, state: { in: ['favourable', 'in_part'] } }, select: { state: true, offeredCount: true, placesRowId: true, need: { select: { _count: { select: { people: true } } } } } })
    const held = yeses.map((one) => ({ taken: -(account.rows.find((row) => row.id === one.placesRowId)?.delta ?? 0), people: one.state === 'in_part' ? (one.offeredCount ?? 0) : one.need._count.people }))
    expect(held.filter((one) => one.taken > one.people), 'no place is held for nobody').toEqual([])
    expect(account.rows.filter((row) => row.kind === 'accepted' || row.kind === 'withdrawn').reduce((sum, row) => sum - row.delta, 0)).toBe(held.reduce((sum, one) => sum + one.taken, 0))
  }
}

test('whatever is asked, answered and written down in any order: no need is lost, none has two doctors, and places are what the yeses say', { timeout: 7_200_000 }, async () => {
  const seen = new Set<NeedState>()
  let most = 0
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(command, fc.nat(2)), { minLength: 50, maxLength: 50 }), async (commands) => {
    const { referralId } = await needOf(await aNeed(nurse, { people: household }))
    let now = monday
    for (const [one, which] of commands) {
      const lines = await linesOf(referralId)
      const needId = lines[which % lines.length] ?? ''
      most = Math.max(most, lines.length)
      now = new Date(now.getTime() + (one.does === 'wait' ? one.hours * 3_600_000 : 60_000))
      await carryOut(needId, one, now)
      for (const id of await linesOf(referralId)) await check(id)
      seen.add((await needOf(needId)).state)
    }
    await checkLedger()
    // The next run begins with the same doctors, none of them asked.
    await database.owner(`UPDATE proposal SET state = 'withdrawn', is_agreed = false WHERE need_id IN (SELECT id FROM need_line WHERE referral_id = '${referralId}') AND state IN ('proposed', 'seen', 'call_back')`)
  }), { numRuns: isLongRun ? 1_000 : 10 })
  // A few runs need not come as far as two hundred do.
  const far: readonly NeedState[] = isLongRun ? needStates.filter((state) => state !== 'draft' && isStateOf('find_gp', state)) : ['searching', 'favourable', 'accepted']
  expect(far.filter((state) => !seen.has(state)), 'the commands reach far').toEqual([])
  expect(most, 'households are split').toBeGreaterThanOrEqual(isLongRun ? household.length : 2)
})
