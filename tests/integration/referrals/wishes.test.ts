import { expect, test } from 'vitest'
import { bareContent } from '#lib/cartodispo/statement-content'
import { dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { settleWish } from '#lib/referrals/settle-wish'
import { getWaitingList } from '#lib/referrals/waiting-queries'
import { findOwnWish, listWishes } from '#lib/referrals/wish-queries'
import { wishForSomebody } from '#lib/referrals/wish-for-somebody'
import { aNeed, aNurse, ask, aWelcomingGp, searcherActor } from '#tests/factories/referrals'
import { needPlacer } from '#tests/factories/placed-need'
import { aGp, aStatement, aStranger, daysLater, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const searcher = searcherActor()
const wished = async () => {
  const gp = await aWelcomingGp()
  const actor = gpActor([gp.practiceId])
  expect(await wishForSomebody(actor, { practiceId: gp.practiceId }, monday)).toEqual({ ok: true, value: { practiceId: gp.practiceId } })
  return { gp, actor }
}
const of = async (practiceId: string) => (await listWishes(searcher))?.filter((one) => one.practiceId === practiceId) ?? []

test('a practice that welcomes asks once, however often it presses, and in two browsers at once', async () => {
  const { gp, actor } = await wished()
  await Promise.all(Array.from({ length: 5 }, () => wishForSomebody(actor, { practiceId: gp.practiceId }, daysLater(1))))
  expect(await of(gp.practiceId)).toMatchObject([{ askedAt: monday }])
  expect(await db().auditEvent.count({ where: { event: 'wish.made', data: { path: ['practiceId'], equals: gp.practiceId } } })).toBe(1)
})

test('one that says nothing of new patients is asked to say so first; a stranger finds nothing', async () => {
  const silent = await aGp()
  expect(await wishForSomebody(gpActor([silent.practiceId]), { practiceId: silent.practiceId }, monday)).toMatchObject({ code: 'not-welcoming' })
  const { gp } = await wished()
  expect(await wishForSomebody(aStranger(), { practiceId: gp.practiceId }, monday)).toMatchObject({ code: 'not-found' })
  expect(await findOwnWish(aStranger(), gp.practiceId)).toBeNull()
  expect(await listWishes(aStranger())).toBeNull()
})

test('it ends when somebody is proposed to that practice, and not when somebody is to another', async () => {
  const [{ gp, actor }, other] = [await wished(), await aWelcomingGp()]
  await ask(await aNeed(await aNurse()), [other])
  expect(await of(gp.practiceId)).toHaveLength(1)
  await ask(await aNeed(await aNurse()), [gp])
  expect(await of(gp.practiceId)).toEqual([])
  expect(await findOwnWish(actor, gp.practiceId)).toBeNull()
})

test('the practice takes it back, or the coordination settles it; pressed again, nothing changes', async () => {
  const [own, noted] = [await wished(), await wished()]
  const idOf = async (practiceId: string) => (await of(practiceId))[0]?.id ?? ''
  const [ownId, notedId] = [await idOf(own.gp.practiceId), await idOf(noted.gp.practiceId)]
  expect(await settleWish(noted.actor, { id: ownId }, monday)).toMatchObject({ code: 'not-found' })
  expect((await settleWish(own.actor, { id: ownId }, monday)).ok).toBe(true)
  expect((await settleWish(searcher, { id: notedId }, monday)).ok).toBe(true)
  expect((await settleWish(searcher, { id: notedId }, daysLater(1))).ok).toBe(true)
  expect([...(await of(own.gp.practiceId)), ...(await of(noted.gp.practiceId))]).toEqual([])
  expect((await wishForSomebody(own.actor, { practiceId: own.gp.practiceId }, daysLater(2))).ok).toBe(true)
})

test('the waiting list finds who could come to a practice that asks, even one that sees case by case; without its wish, it does not', async () => {
  const { place, end } = await needPlacer()
  const gp = await aGp()
  await aStatement(gp, bareContent('case_by_case', dayAt(monday, 'Europe/Paris')), monday)
  const needId = await place(await aNurse(), 'waiting', gp)
  await end()
  const chosen = async () => (await getWaitingList(searcher, gp.practiceId, monday))?.chosen ?? null
  expect(await chosen()).toBeNull()
  expect((await wishForSomebody(gpActor([gp.practiceId]), { practiceId: gp.practiceId }, monday)).ok).toBe(true)
  expect(await chosen()).toMatchObject({ practiceId: gp.practiceId })
  expect((await getWaitingList(searcher, gp.practiceId, monday))?.needs.map((one) => one.id)).toContain(needId)
})
