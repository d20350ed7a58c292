import { expect, test } from 'vitest'
import { instantAt } from '#lib/platform/day'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { advanceSearches } from '#lib/referrals/advance-searches'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { dropRound } from '#lib/referrals/drop-round'
import { planRound } from '#lib/referrals/plan-round'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { getNeed } from '#lib/referrals/queries'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { aStatement, entryOf, type Gp, gpActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const at = (day: string, time: string) => instantAt(day, time, 'Europe/Paris')
/** A Monday of another month than the other tests', whose questions it would count. */
const asking = at('2026-11-23', '10:00')
const searcher = searcherActor()
const advance = (now: Date) => advanceSearches(commandActor, null, now)
const say = (gp: Gp, id: string, answer: 'yes' | 'no', now: Date) => answerProposal(gpActor([gp.practiceId]), { proposalId: id, answer: answer === 'yes' ? { answer } : { answer, reason: 'other', closesEntry: false } }, now)
const statesOf = async (needId: string, gps: readonly Gp[]) => {
  const { proposals } = await needOf(needId)
  return gps.map((gp) => proposals.findLast((one) => one.practiceId === gp.practiceId)?.state ?? null)
}
const plan = (needId: string, gp: Gp, now: Date = asking) => planRound(searcher, { needId, practiceIds: [gp.practiceId] }, now)
const trio = async () => [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()] as const

test('A, puis B, puis C: a silence until the end of the second open day and the next one is asked, while nobody is there', async () => {
  const gps = await trio()
  const needId = await aNeed(await aNurse(), {}, asking)
  await ask(needId, [gps[0]], asking)
  expect(await plan(needId, gps[1])).toEqual({ ok: true, value: { isAskedNow: false } })
  expect(await plan(needId, gps[2])).toEqual({ ok: true, value: { isAskedNow: false } })
  expect((await needOf(needId)).proposals[0]?.answerBy).toEqual(at('2026-11-25', '17:00'))
  await advance(at('2026-11-25', '16:59'))
  expect(await statesOf(needId, gps)).toEqual(['proposed', null, null])
  await advance(at('2026-11-25', '17:00'))
  expect(await statesOf(needId, gps)).toEqual(['unanswered', 'proposed', null])
  // From Wednesday 17:00, closed: the first open day is Thursday, two days on is Monday.
  await advance(at('2026-11-30', '16:00'))
  expect(await statesOf(needId, gps)).toEqual(['unanswered', 'proposed', null])
  await advance(at('2026-11-30', '17:00'))
  expect(await statesOf(needId, gps)).toEqual(['unanswered', 'unanswered', 'proposed'])
  await advance(at('2026-12-03', '17:30'))
  expect(await statesOf(needId, gps)).toEqual(['unanswered', 'unanswered', 'unanswered'])
  // At the end of the plan it is somebody's task today, and the search is still open.
  expect(await needOf(needId)).toMatchObject({ state: 'searching', dueAt: at('2026-12-04', '17:00') })
})

test('a no asks the next round at once; a yes leaves the plan unasked', async () => {
  const gps = await trio()
  const needId = await aNeed(await aNurse(), {}, asking)
  const [first = ''] = await ask(needId, [gps[0]], asking)
  await plan(needId, gps[1])
  await plan(needId, gps[2])
  await say(gps[0], first, 'no', asking)
  expect(await statesOf(needId, gps)).toEqual(['not_possible', 'proposed', null])
  const second = (await needOf(needId)).proposals.find((one) => one.practiceId === gps[1].practiceId)?.id ?? ''
  expect(await say(gps[1], second, 'yes', asking)).toEqual({ ok: true, value: 'accepted' })
  await advance(at('2026-12-20', '10:00'))
  expect(await statesOf(needId, gps)).toEqual(['not_possible', 'favourable', null])
})

test('a round planned while nobody is waited for is asked at once; one that was taken back never is', async () => {
  const gps = await trio()
  const needId = await aNeed(await aNurse(), {}, asking)
  expect(await plan(needId, gps[0])).toEqual({ ok: true, value: { isAskedNow: true } })
  await plan(needId, gps[1])
  await plan(needId, gps[2])
  const file = await getNeed(searcher, needId)
  expect(file?.plan).toHaveLength(2)
  const [roundId = ''] = (file?.plan ?? []).map((one) => one.id)
  expect(await dropRound(searcher, { needId, roundId }, asking)).toEqual({ ok: true, value: null })
  expect(await dropRound(searcher, { needId, roundId }, asking)).toMatchObject({ code: 'changed-meanwhile' })
  await advance(at('2026-11-26', '10:00'))
  expect(await statesOf(needId, gps)).toEqual(['unanswered', null, 'proposed'])
})

test('a late yes is welcome while nobody else has said yes, and kindly refused after', async () => {
  const [gp, other] = await trio()
  const nurse = await aNurse()
  const needId = await aNeed(nurse, {}, asking)
  const [late = '', second = ''] = await ask(needId, [gp, other], asking)
  await advance(at('2026-11-26', '10:00'))
  expect(await say(gp, late, 'yes', at('2026-11-27', '10:00'))).toEqual({ ok: true, value: 'accepted' })
  expect(await say(other, second, 'yes', at('2026-11-27', '10:01'))).toMatchObject({ code: 'somebody-else-said-yes' })
})

test('who is asked by two clocks at once is asked once; a worker that stops halfway leaves the rest for the next', async () => {
  const gps = await trio()
  const needId = await aNeed(await aNurse(), {}, asking)
  await ask(needId, [gps[0]], asking)
  await plan(needId, gps[1])
  const late = at('2026-11-26', '10:00')
  await Promise.all([advance(late), advance(late), advance(late)])
  expect(await db().proposal.count({ where: { needId, practiceId: gps[1].practiceId } })).toBe(1)
  expect(await db().outboxMail.count({ where: { template: 'proposal', payload: { path: ['proposalId'], equals: (await needOf(needId)).proposals.at(-1)?.id ?? '' } } })).toBe(1)
})

test('three silences since the last confirmation put the answer of the register in doubt; a confirmation takes it out', async () => {
  const gp = await aWelcomingGp(9)
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26'] as const) {
    const needId = await aNeed(await aNurse(), {}, at(day, '09:30'))
    await ask(needId, [gp], at(day, '09:30'))
    expect((await entryOf(gp.practiceId)).state).toBe('open')
    await advance(at('2026-12-01', '10:00'))
    if (day !== '2026-11-26') continue
  }
  expect((await entryOf(gp.practiceId)).state).toBe('to_reconfirm')
  await aStatement(gp, { state: 'open' }, at('2026-12-01', '11:00'))
  expect((await entryOf(gp.practiceId)).state).toBe('open')
})

test('a search that stands still lets nobody’s time run out', async () => {
  const gp = await aWelcomingGp()
  const nurse = await aNurse()
  const needId = await aNeed(nurse, {}, asking)
  await ask(needId, [gp], asking)
  await step(searcher, needId, 'ask_information', {}, asking)
  await advance(at('2026-12-02', '10:00'))
  expect(await statesOf(needId, [gp])).toEqual(['proposed'])
  await step(nurse, needId, 'give_information', {}, at('2026-12-02', '10:00'))
  await advance(at('2026-12-02', '10:05'))
  expect(await statesOf(needId, [gp])).toEqual(['proposed'])
  expect((await needOf(needId)).proposals[0]?.answerBy).toEqual(at('2026-12-04', '17:00'))
})

test('a doctor is asked so many times a month at most, whoever asks, and again the month after', async () => {
  const gp = await aWelcomingGp(20)
  const put = async (now: Date) => proposeToPractices(searcher, { needId: await aNeed(await aNurse(), {}, now), practiceIds: [gp.practiceId] }, now)
  for (let count = 0; count < 8; count += 1) {
    expect(await put(at('2026-12-08', '10:00'))).toMatchObject({ ok: true })
    await db().proposal.updateMany({ where: { practiceId: gp.practiceId }, data: { state: 'withdrawn' } })
  }
  expect(await put(at('2026-12-08', '11:00'))).toMatchObject({ code: 'practice-not-askable' })
  expect(await put(at('2027-01-04', '10:00'))).toMatchObject({ ok: true })
})

test('a planned doctor who can no longer be asked is passed over', async () => {
  const gps = await trio()
  const needId = await aNeed(await aNurse(), {}, asking)
  await ask(needId, [gps[0]], asking)
  await plan(needId, gps[1])
  await plan(needId, gps[2])
  await db().practice.update({ where: { id: gps[1].practiceId }, data: { removedAt: asking } })
  await advance(at('2026-11-26', '10:00'))
  expect(await statesOf(needId, gps)).toEqual(['unanswered', null, 'proposed'])
})
