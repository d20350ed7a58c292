import { expect, test } from 'vitest'
import { instantAt } from '#lib/platform/day'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { advanceSearches } from '#lib/referrals/advance-searches'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { getReferralDay } from '#lib/referrals/day-queries'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { getWaitingList } from '#lib/referrals/waiting-queries'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { aGp, aStatement, gpActor } from '#tests/factories/register'
import { countingQueries } from '#tests/helpers/count-queries'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const at = (day: string, time: string) => instantAt(day, time, 'Europe/Paris')
const morning = at('2026-11-23', '10:00')
const searcher = searcherActor()

test('the sheet of the day has what is due by tonight and who is to be called, and each leaves it once it is done', async () => {
  const nurse = await aNurse()
  const [rung, silent, mute] = [await aWelcomingGp(), await aWelcomingGp(), await aGp({}, morning)]
  await aStatement(mute, { state: 'open' }, morning)
  const needId = await aNeed(nurse, {}, morning)
  const later = await aNeed(nurse, {}, at('2026-11-26', '16:00'))
  const [rungId = ''] = await ask(needId, [rung, silent, mute], morning)
  await answerProposal(gpActor([rung.practiceId]), { proposalId: rungId, answer: { answer: 'call_back' } }, morning)
  const whys = async (now: Date) => (await getReferralDay(searcher, now))?.calls.filter((one) => one.needId === needId).map((one) => one.why).toSorted()
  expect(await whys(morning)).toEqual(['call_back', 'no_mail'])
  const mine = async (now: Date) => (await getReferralDay(searcher, now))?.needs.map((one) => one.id).filter((id) => id === needId || id === later).toSorted()
  expect(await mine(morning)).toEqual([])
  const friday = at('2026-11-27', '09:00')
  await advanceSearches(commandActor, null, friday)
  expect(await whys(friday)).toEqual(['call_back', 'silent', 'silent'])
  expect(await mine(friday)).toEqual([needId])
  expect(await mine(at('2026-11-30', '09:00'))).toEqual([needId, later].toSorted())
  await answerProposal(searcher, { proposalId: rungId, answer: { answer: 'yes' } }, friday)
  const done = await getReferralDay(searcher, friday)
  expect(done?.calls.filter((one) => one.needId === needId)).toEqual([])
  expect(done?.needs.map((one) => one.id)).not.toContain(needId)
})

test('two places opened: the people of the sector who wait are found, those who cannot be met are not, and one is asked for in one press', async () => {
  const nurse = await aNurse()
  const sector = await db().sector.create({ data: { name: 'Nord' }, select: { id: true } })
  await db().commune.createMany({ data: [{ code: '59901', name: 'Marchenord', postalCodes: ['59901'], departement: '59', lat: 50.4, lon: 3.2, membership: 'territory', sectorId: sector.id }] })
  const refusing = await aWelcomingGp()
  const wait = async (more: Parameters<typeof aNeed>[1], now: Date) => {
    const needId = await aNeed(nurse, { sectorId: sector.id, ...more }, now)
    await ask(needId, [refusing], now)
    await step(searcher, needId, 'wait_for_place', {}, now)
    await db().proposal.updateMany({ where: { needId }, data: { state: 'withdrawn' } })
    return needId
  }
  const minutes = (count: number) => new Date(morning.getTime() + count * 60_000)
  const usual = await wait({}, minutes(0))
  const first = await wait({ priority: 'priority' }, minutes(1))
  const couple = await wait({ people: [{ ageBand: 'from_70', consentGiver: 'person' }, { ageBand: 'from_70', consentGiver: 'person' }] }, minutes(2))
  const three = await wait({ people: Array.from({ length: 3 }, () => ({ ageBand: 'from_18_to_69' as const, consentGiver: 'person' as const })) }, minutes(3))
  await wait({ practicalNeeds: ['home_visit'] }, minutes(4))
  const mine = (list: Awaited<ReturnType<typeof getWaitingList>>) => list?.needs.map((one) => one.id).filter((id) => [first, usual, couple, three].includes(id))
  expect(mine(await getWaitingList(searcher, null, minutes(5)))).toEqual([first, usual, couple, three])

  const site = await db().site.create({ data: { name: 'Cabinet du Nord', kind: 'group_practice', postalCode: '59901', communeCode: '59901', lat: 50.4, lon: 3.2, geoPrecision: 'address', phone: '0353010000', email: 'nord@exemple.invalid' }, select: { id: true } })
  const gp = await aGp({ siteId: site.id }, morning)
  expect((await getWaitingList(searcher, null, minutes(6)))?.found.map((one) => one.practiceId)).not.toContain(gp.practiceId)
  await aStatement(gp, { state: 'open', places: { count: 2, period: 'month' } }, minutes(7))
  const list = await getWaitingList(searcher, gp.practiceId, minutes(8))
  expect(list?.chosen).toMatchObject({ practiceId: gp.practiceId, placesLeft: 2 })
  expect(list?.chosen?.waiting).toBe(list?.needs.reduce((sum, one) => sum + one.people, 0))
  expect(mine(list)).toEqual([first, usual, couple])
  expect(await proposeToPractices(searcher, { needId: first, practiceIds: [gp.practiceId] }, minutes(9))).toEqual({ ok: true, value: { asked: 1 } })
  expect((await needOf(first)).state).toBe('searching')
  expect(mine(await getWaitingList(searcher, gp.practiceId, minutes(10)))).toEqual([usual, couple])
})

test('the sheet and the list ask the database as often for many as for few', async () => {
  const nurse = await aNurse()
  const send = async (count: number) => {
    const needId = await aNeed(nurse, {}, morning)
    await ask(needId, [await aWelcomingGp()], morning)
    if (count % 2 === 0) await step(searcher, needId, 'wait_for_place', {}, morning)
  }
  const asked = async () => countingQueries(async () => { await getReferralDay(searcher, at('2026-12-20', '10:00')); await getWaitingList(searcher, null, at('2026-12-20', '10:00')) })
  // One of each kind first: of what is not there, nothing is asked.
  for (let count = 0; count < 2; count += 1) await send(count)
  const few = await asked()
  for (let count = 0; count < 8; count += 1) await send(count)
  expect(await asked()).toBe(few)
})
