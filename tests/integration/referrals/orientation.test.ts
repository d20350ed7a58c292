import { expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { instantAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { checkWaiting } from '#lib/referrals/check-waiting'
import { giveNames } from '#lib/referrals/give-names'
import { getNeed } from '#lib/referrals/queries'
import { recordChoice } from '#lib/referrals/record-choice'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { aStranger, gpActor, type Gp, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const searcher = searcherActor()
const give = (needId: string, gps: readonly Gp[], now: Date = monday) => giveNames(searcher, { needId, practiceIds: gps.map((gp) => gp.practiceId) }, now)
const balance = async (gp: Gp) => (await db().placesAccount.findUnique({ where: { practitionerId: gp.practitionerId } }))?.balance
const versionOf = async (needId: string) => (await needOf(needId)).version

test('two names are given, the person chooses one: accepted, a place is taken, the practice gets the code and no name', async () => {
  const nurse = await aNurse()
  const gps = [await aWelcomingGp(2), await aWelcomingGp(2)] as const
  const needId = await aNeed(nurse)
  expect(await give(needId, gps)).toEqual({ ok: true, value: { given: 2 } })
  const file = await getNeed(nurse, needId)
  expect(file).toMatchObject({ state: 'oriented', proposals: [] })
  expect(file?.names.map((one) => [one.practiceId, one.phone]).toSorted()).toEqual(gps.map((gp) => [gp.practiceId, '0353010000']).toSorted())
  expect(await recordChoice(nurse, { needId, version: await versionOf(needId), practiceId: gps[1].practiceId }, monday)).toEqual({ ok: true, value: null })
  expect(await needOf(needId)).toMatchObject({ state: 'accepted', proposals: [{ practiceId: gps[1].practiceId, state: 'favourable', isAgreed: true, answeredAs: 'partner_call' }] })
  expect([await balance(gps[0]) ?? 2, await balance(gps[1])]).toEqual([2, 1])
  const [mail] = await db().outboxMail.findMany({ where: { template: 'doctor-chosen' }, orderBy: { createdAt: 'desc' }, take: 1 })
  const written = await mailTemplates['doctor-chosen']?.(mail?.payload as Record<string, unknown>)
  expect(written?.paragraphs.join(' ')).toContain(file?.code)
  expect(JSON.stringify(mail?.payload)).not.toContain(needId)
  // The practice that took the person reads and writes as after any yes.
  expect(await step(gpActor([gps[1].practiceId]), needId, 'set_appointment', { onDay: '2026-12-01' })).toMatchObject({ ok: true })
})

test('one name or four are no choice; a practice that left is none; a stranger gives none', async () => {
  const gps = [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()] as const
  const needId = await aNeed(await aNurse())
  expect(await give(needId, gps.slice(0, 1))).toMatchObject({ code: 'too-few-names' })
  expect(await give(needId, [gps[0], gps[0]])).toMatchObject({ code: 'too-few-names' })
  expect(await give(needId, gps)).toMatchObject({ code: 'too-few-names' })
  await db().practice.update({ where: { id: gps[3].practiceId }, data: { removedAt: monday } })
  expect(await give(needId, [gps[0], gps[3]])).toMatchObject({ code: 'practice-not-askable' })
  expect(await giveNames(aStranger(), { needId, practiceIds: [gps[0].practiceId, gps[1].practiceId] }, monday)).toMatchObject({ code: 'not-found' })
  expect((await needOf(needId)).state).toBe('received')
})

test('giving names thanks whoever was asked; only a name given last can be chosen; two who note the choice at once note one', async () => {
  const nurse = await aNurse()
  const gps = [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()] as const
  const needId = await aNeed(nurse)
  await ask(needId, [gps[2]])
  await give(needId, [gps[0], gps[1]])
  expect((await needOf(needId)).proposals.map((one) => one.state)).toEqual(['withdrawn'])
  expect(await recordChoice(nurse, { needId, version: await versionOf(needId), practiceId: gps[2].practiceId }, monday)).toMatchObject({ code: 'not-among-names' })
  await step(nurse, needId, 'search_again')
  expect(await recordChoice(nurse, { needId, version: await versionOf(needId), practiceId: gps[0].practiceId }, monday)).toMatchObject({ code: 'not-possible-now' })
  await give(needId, [gps[1], gps[2]], new Date(monday.getTime() + 60_000))
  expect((await getNeed(nurse, needId))?.names.map((one) => one.practiceId).toSorted()).toEqual([gps[1].practiceId, gps[2].practiceId].toSorted())
  const version = await versionOf(needId)
  const later = new Date(monday.getTime() + 120_000)
  const answers = await Promise.all([recordChoice(nurse, { needId, version, practiceId: gps[1].practiceId }, later), recordChoice(searcher, { needId, version, practiceId: gps[2].practiceId }, later)])
  expect(answers.map((one) => one.ok).toSorted()).toEqual([false, true])
  expect((await needOf(needId)).proposals.filter((one) => one.isAgreed)).toHaveLength(1)
})

test('who waits is asked after three months whether they still do; three calls in vain end nothing', async () => {
  const nurse = await aNurse()
  const gp = await aWelcomingGp()
  const needId = await aNeed(nurse)
  await ask(needId, [gp])
  await step(searcher, needId, 'wait_for_place')
  expect(await needOf(needId)).toMatchObject({ state: 'waiting', silentChecks: 0, dueAt: instantAt('2027-02-23', '17:00', 'Europe/Paris'), proposals: [{ state: 'withdrawn' }] })
  const check = async (outcome: 'still_waits' | 'no_answer', now: Date) => checkWaiting(nurse, { needId, version: await versionOf(needId), outcome }, now)
  const later = instantAt('2027-02-23', '10:00', 'Europe/Paris')
  expect(await check('no_answer', later)).toEqual({ ok: true, value: { silentChecks: 1 } })
  expect((await needOf(needId)).dueAt).toEqual(instantAt('2027-03-02', '17:00', 'Europe/Paris'))
  await check('no_answer', later)
  expect(await check('no_answer', later)).toEqual({ ok: true, value: { silentChecks: 3 } })
  expect((await needOf(needId)).state).toBe('waiting')
  expect(await check('still_waits', later)).toEqual({ ok: true, value: { silentChecks: 0 } })
  expect((await needOf(needId)).dueAt).toEqual(instantAt('2027-05-24', '17:00', 'Europe/Paris'))
  expect(await checkWaiting(nurse, { needId, version: 1, outcome: 'still_waits' }, later)).toMatchObject({ code: 'changed-meanwhile' })
  expect(await checkWaiting(gpActor([gp.practiceId]), { needId, version: await versionOf(needId), outcome: 'still_waits' }, later)).toMatchObject({ code: 'not-found' })
})
