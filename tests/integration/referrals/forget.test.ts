import { expect, test } from 'vitest'
import { workerTasks } from '#lib/cli/worker-tasks'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { checkWaiting } from '#lib/referrals/check-waiting'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { daysLater, gpActor, monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const forget = (now: Date) => forgetReferrals(commandActor, null, now)
const isThere = async (needId: string) => (await db().needLine.count({ where: { id: needId } })) === 1

test('six months after its end an adressage goes whole, to the day, and its code and its ids are nowhere in a dump', async () => {
  const nurse = await aNurse()
  const gp = await aWelcomingGp()
  const needId = await aNeed(nurse)
  const [proposalId = ''] = await ask(needId, [gp])
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
  await step(nurse, needId, 'agree')
  await step(nurse, needId, 'record_declared', { source: 'cpam' })
  const { code, id } = await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true, id: true } })
  await forget(new Date('2027-05-23T10:00:00Z'))
  expect(await isThere(needId)).toBe(true)
  const before = await db().auditEvent.count({ where: { event: 'referral.erased' } })
  await forget(new Date('2027-05-24T10:00:00Z'))
  expect(await isThere(needId)).toBe(false)
  const dump = await fullDump(database)
  expect([code, id].filter((one) => dump.some((line) => line.includes(one)))).toEqual([])
  expect(await db().auditEvent.count({ where: { event: 'referral.erased' } })).toBe(before + 1)
})

test('an open one stays however old, and so does the one that was closed yesterday', async () => {
  const nurse = await aNurse()
  const open = await aNeed(nurse)
  const closed = await aNeed(nurse)
  await step(nurse, closed, 'cancel', { reason: 'moved' }, daysLater(400))
  await forget(daysLater(401))
  expect([await isThere(open), await isThere(closed)]).toEqual([true, true])
})

test('who withdraws is erased once it can no longer be undone; another reason waits', async () => {
  const nurse = await aNurse()
  const [withdrawn, moved] = [await aNeed(nurse), await aNeed(nurse)]
  await step(nurse, withdrawn, 'cancel', { reason: 'withdrawal' })
  await step(nurse, moved, 'cancel', { reason: 'moved' })
  await forget(daysLater(7))
  expect(await isThere(withdrawn)).toBe(true)
  await forget(daysLater(8))
  expect([await isThere(withdrawn), await isThere(moved)]).toEqual([false, true])
})

test('the night does it, and the coordination chooses after how long', async () => {
  expect(workerTasks['forget-referrals']?.schedule).toMatchObject({ every: 'day' })
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  await step(nurse, needId, 'cancel', { reason: 'moved' })
  await database.owner(`UPDATE instance SET settings = '{"referralMonths": 18}'`)
  try {
    await forget(daysLater(300))
    expect(await isThere(needId)).toBe(true)
    await forget(daysLater(600))
    expect(await isThere(needId)).toBe(false)
  } finally {
    await database.owner(`UPDATE instance SET settings = '{}'`)
  }
})

test('the application erases by that function and in no other way', async () => {
  const needId = await aNeed(await aNurse())
  await expect(database.app(`DELETE FROM need_step WHERE need_id = '${needId}'`)).rejects.toMatchObject({ code: '42501' })
  expect(await database.app(`SELECT forget_referrals('9999-12-31', '9999-12-31') >= 0 AS done`)).toEqual([{ done: true }])
  expect(await isThere(needId)).toBe(true)
})

test('who waits and could not be reached three times is erased six months later, to the day, and nothing of it is in a dump; until then it is somebody’s task', async () => {
  const nurse = await aNurse()
  const gp = await aWelcomingGp()
  const waiting = async () => { const needId = await aNeed(nurse); await ask(needId, [gp]); await step(searcherActor(), needId, 'wait_for_place'); return needId }
  const [silent, twice, reached] = [await waiting(), await waiting(), await waiting()] as const
  const check = async (needId: string, outcome: 'still_waits' | 'no_answer', now: Date) => checkWaiting(nurse, { needId, version: (await needOf(needId)).version, outcome }, now)
  for (let time = 0; time < 3; time += 1) await check(silent, 'no_answer', monday)
  for (let time = 0; time < 2; time += 1) await check(twice, 'no_answer', monday)
  for (let time = 0; time < 3; time += 1) await check(reached, 'no_answer', monday)
  await check(reached, 'still_waits', daysLater(2))
  expect((await needOf(silent)).dueAt).not.toBeNull()
  await forget(new Date('2027-05-23T10:00:00Z'))
  expect(await isThere(silent)).toBe(true)
  const { code, id } = await db().referral.findFirstOrThrow({ where: { needs: { some: { id: silent } } }, select: { code: true, id: true } })
  const counted = await db().countedPerson.count({ where: { state: 'cancelled', reason: 'unreachable' } })
  await forget(new Date('2027-05-24T10:00:00Z'))
  expect([await isThere(silent), await isThere(twice), await isThere(reached)]).toEqual([false, true, true])
  const dump = await fullDump(database)
  expect([code, id].filter((one) => dump.some((line) => line.includes(one)))).toEqual([])
  expect(await db().countedPerson.count({ where: { state: 'cancelled', reason: 'unreachable' } })).toBe(counted + 1)
  expect(await db().countedPerson.count({ where: { state: 'waiting' } })).toBe(0)
})

test('who was searched for again meanwhile, and waits anew, has the whole time again', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  await ask(needId, [await aWelcomingGp()])
  await step(searcherActor(), needId, 'wait_for_place')
  for (let time = 0; time < 3; time += 1) await checkWaiting(nurse, { needId, version: (await needOf(needId)).version, outcome: 'no_answer' }, monday)
  await step(searcherActor(), needId, 'search_again', {}, daysLater(10))
  await step(searcherActor(), needId, 'wait_for_place', {}, daysLater(11))
  expect(await needOf(needId)).toMatchObject({ silentChecks: 0, silentSince: null })
  await forget(daysLater(300))
  expect(await isThere(needId)).toBe(true)
})
