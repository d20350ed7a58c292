import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { addClosure } from '#lib/instance/add-closure'
import { getOpeningForEditing } from '#lib/instance/office-queries'
import { removeClosure } from '#lib/instance/remove-closure'
import { updateOpeningHours } from '#lib/instance/update-opening-hours'
import { loadSession } from '#lib/platform/auth/load-actor'
import { db } from '#lib/platform/db/client'
import { instantAt } from '#lib/platform/day'
import { listNeedQueue } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { aNeed, aNurse, needOf, searcherActor, step } from '#tests/factories/referrals'
import { aRole, aStranger, aUser, coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

beforeEach(async () => {
  await db().closure.deleteMany()
  await db().instance.update({ where: { id: 1 }, data: { openingHours: {} } })
})

const coordination = coordinatorActor()
const at = (day: string, time: string) => instantAt(day, time, 'Europe/Paris')
const hours = (from: string, until: string) => [{ from, until }]
const version = async () => (await getOpeningForEditing(coordination, monday))?.version ?? 0
const dueOf = async (needId: string) => (await needOf(needId)).dueAt

test('what is promised falls in the hours that the coordination said, on Friday evening as over a closure', async () => {
  const week = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, hours('09:00', '18:00')]))
  expect(await updateOpeningHours(coordination, { version: await version(), week }, monday)).toEqual({ ok: true, value: null })
  const nurse = await aNurse()
  // A request of the usual kind is read within two open days; 27 November 2026 is a Friday.
  expect(await dueOf(await aNeed(nurse, {}, at('2026-11-27', '17:59')))).toEqual(at('2026-12-01', '18:00'))
  expect(await dueOf(await aNeed(nurse, {}, at('2026-11-27', '18:01')))).toEqual(at('2026-12-02', '18:00'))
  await addClosure(coordination, { fromOn: '2026-11-30', untilOn: '2026-12-04', reason: 'Congés' }, monday)
  expect(await dueOf(await aNeed(nurse, {}, at('2026-11-27', '17:59')))).toEqual(at('2026-12-08', '18:00'))
})

test('a closure moves what falls into it and after it, and gives it back when it is taken away; what is late stays late', async () => {
  const nurse = await aNurse()
  const before = await aNeed(nurse, {}, at('2026-11-23', '10:00'))
  const during = await aNeed(nurse, {}, at('2026-11-26', '10:00'))
  const now = at('2026-11-26', '11:00')
  expect([await dueOf(before), await dueOf(during)]).toEqual([at('2026-11-25', '17:00'), at('2026-11-30', '17:00')])
  expect(await addClosure(coordination, { fromOn: '2026-11-30', untilOn: '2026-12-04', reason: '' }, now)).toMatchObject({ ok: true })
  expect([await dueOf(before), await dueOf(during)]).toEqual([at('2026-11-25', '17:00'), at('2026-12-07', '17:00')])
  const [closure] = (await getOpeningForEditing(coordination, now))?.closures ?? []
  expect(await removeClosure(coordination, { closureId: closure?.id ?? '' }, now)).toEqual({ ok: true, value: null })
  expect(await dueOf(during)).toEqual(at('2026-11-30', '17:00'))
  expect(await removeClosure(coordination, { closureId: closure?.id ?? '' }, now)).toEqual({ ok: true, value: null })
})

test('while an answer is awaited the clock stands still, and goes on with what was left', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse, {}, at('2026-11-23', '10:00'))
  // Due on Wednesday at 17:00; stopped on Monday at 11:00 with 1 + 3 hours of Monday, then two days of 6.
  await step(searcherActor(), needId, 'ask_information', {}, at('2026-11-23', '11:00'))
  expect(await needOf(needId)).toMatchObject({ state: 'info_requested', pausedMinutes: 16 * 60, dueAt: at('2026-11-26', '17:00') })
  await step(nurse, needId, 'give_information', {}, at('2026-12-07', '09:00'))
  expect(await needOf(needId)).toMatchObject({ state: 'received', pausedMinutes: null, dueAt: at('2026-12-09', '15:00') })
})

test('an answer to what was late already leaves an hour to read it', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse, {}, at('2026-11-23', '10:00'))
  await step(searcherActor(), needId, 'ask_information', {}, at('2026-11-27', '10:00'))
  await step(nurse, needId, 'give_information', {}, at('2026-11-30', '11:30'))
  expect(await dueOf(needId)).toEqual(at('2026-11-30', '14:30'))
})

test('hours and closures that mean nothing are refused; a second editor is told what changed', async () => {
  const seen = await version()
  expect(await updateOpeningHours(coordination, { version: seen, week: {} }, monday)).toMatchObject({ code: 'never-open' })
  expect(await addClosure(coordination, { fromOn: '2026-12-10', untilOn: '2026-12-09', reason: '' }, monday)).toMatchObject({ code: 'ends-before' })
  expect(await addClosure(coordination, { fromOn: '2026-11-01', untilOn: '2026-11-22', reason: '' }, monday)).toMatchObject({ code: 'past' })
  await updateOpeningHours(coordination, { version: seen, week: { 1: hours('08:00', '12:00') } }, monday)
  expect(await updateOpeningHours(coordination, { version: seen, week: { 1: hours('08:00', '11:00') } }, monday)).toMatchObject({ code: 'conflict' })
  expect(await addClosure(aStranger(), { fromOn: '2026-12-10', untilOn: '2026-12-11', reason: '' }, monday)).toMatchObject({ code: 'not-found' })
  expect(await removeClosure(coordination, { closureId: randomUUID() }, monday)).toEqual({ ok: true, value: null })
})

test('a deputy sees the searches from the first to the last day of the stand-in, and no longer', async () => {
  const userId = await aUser({ name: 'Remplaçante' })
  await aRole(userId, 'coordination_referrals', { untilOn: '2026-12-04' })
  const sessionToken = randomUUID()
  await db().session.create({ data: { userId, sessionToken, expires: at('2027-01-01', '10:00'), secondFactorAt: monday }, select: { id: true } })
  const sees = async (day: string) => {
    const session = await loadSession(sessionToken, day)
    return session !== null && (await listNeedQueue(session.actor, needsRequest({}), at(day, '10:00'))) !== null
  }
  expect([await sees('2026-11-23'), await sees('2026-12-04'), await sees('2026-12-05')]).toEqual([true, true, false])
  expect((await getOpeningForEditing(coordination, monday))?.searchers).toEqual([{ name: 'Remplaçante', fromOn: '2025-01-01', untilOn: '2026-12-04' }])
})
