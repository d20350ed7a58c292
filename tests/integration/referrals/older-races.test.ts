import { beforeAll, expect, test, vi } from 'vitest'
import { commandActor } from '#lib/platform/auth/actor'
import type * as Client from '#lib/platform/db/client'
import { db, type Tx } from '#lib/platform/db/client'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { informOlder } from '#lib/referrals/inform-older'
import type * as Keep from '#lib/referrals/keep-who'
import { countOlder } from '#lib/referrals/older-queries'
import type * as Older from '#lib/referrals/older-repository'
import type * as Plan from '#lib/referrals/plan-older-within'
import { takeOlderRequests } from '#lib/referrals/take-older-requests'
import { aCommune } from '#tests/factories/a-register'
import { toldIdentity, useReferralMode } from '#tests/factories/identities'
import { olderKept, olderTaken, someone } from '#tests/factories/older-lists'
import { searcherActor } from '#tests/factories/referrals'
import { aUser, daysLater, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { barrier, through } from '#tests/helpers/racing'
import { waiting } from '#tests/helpers/waiting'
import { useDatabase } from '#tests/setup/test-database'

/** What the control puts to sleep: the locks of a list; `bothHaveRead` makes two presses meet. */
const guard = vi.hoisted(() => ({ bothHaveRead: null as (() => Promise<void>) | null }))
vi.mock('#lib/referrals/older-repository', async (original) => {
  const real = await original<typeof Older>()
  return {
    ...real,
    loadOlderListForUpdate: async (tx: Tx, id: string) => {
      if (guard.bothHaveRead === null) return real.loadOlderListForUpdate(tx, id)
      return real.loadOlderList(tx, id)
    },
  }
})
vi.mock('#lib/referrals/plan-older-within', async (original) => {
  const real = await original<typeof Plan>()
  return {
    ...real,
    planOlderWithin: async (...told: Parameters<typeof real.planOlderWithin>) => {
      const plan = await real.planOlderWithin(...told)
      await guard.bothHaveRead?.()
      return plan
    },
  }
})

/** Holds whoever informs somebody just before the end of their transaction. */
const informing = vi.hoisted(() => ({ held: null as (() => Promise<void>) | null }))
vi.mock('#lib/referrals/keep-who', async (original) => {
  const real = await original<typeof Keep>()
  return {
    ...real,
    keepWho: async (...told: Parameters<typeof real.keepWho>) => {
      await informing.held?.()
      return real.keepWho(...told)
    },
  }
})

/** Whether the night erases whoever it read, informed meanwhile or not. */
const night = vi.hoisted(() => ({ looksNoMore: false }))
vi.mock('#lib/platform/db/client', async (original) => {
  const real = await original<typeof Client>()
  const careless = (tx: Tx) => through(tx, 'needLine', 'deleteMany', async (asks, { where }) => asks({ where: { id: where?.['id'] } }))
  return { ...real, transaction: async <Value>(work: (tx: Tx) => Promise<Value>) => real.transaction((tx) => work(night.looksNoMore ? careless(tx) : tx)) }
})

const database = useDatabase()

beforeAll(async () => {
  await useReferralMode(database, 'hds')
  await aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24, postalCode: '59310' })
})

/** The night has read who was not informed, and waits while one of them is; which of the two are left, and how. */
async function informedWhileErased() {
  const searcher = havingPassed(searcherActor(await aUser()), monday)
  const identity = someone()
  const [informed = '', other = ''] = await olderTaken(searcher, [{ identity, askedOn: '2026-03-02' }, { identity: someone(), askedOn: '2026-03-03' }], monday)
  const [isHeld, mayGoOn] = [barrier(2), barrier(2)]
  let ended = ''
  informing.held = async () => { await isHeld(); await mayGoOn() }
  try {
    const informs = informOlder(searcher, { needId: informed, ...toldIdentity(identity), consentWay: 'phone', spoken: { language: 'fr', interpreted: 'no' }, priority: 'usual', practicalNeeds: [] }, monday)
    await isHeld()
    const erases = forgetReferrals(commandActor, null, daysLater(100)).then((answer) => (answer.ok ? 'goes on' : answer.code), (error: unknown) => (error instanceof Error ? error.message : 'unknown'))
    await vi.waitUntil(async () => (await database.app(waiting)).length > 0, { timeout: 15_000, interval: 50 })
    await mayGoOn()
    expect(await informs).toMatchObject({ ok: true })
    ended = await erases
  } finally {
    informing.held = null
  }
  const left = await db().needLine.findMany({ where: { id: { in: [informed, other] } }, select: { id: true, state: true, people: { select: { person: { select: { identity: { select: { keyId: true } } } } } } } })
  return { informed, other, left, ended }
}

test('whoever is informed while the night erases stays whole, and the night goes on', async () => {
  const { informed, left, ended } = await informedWhileErased()
  expect(ended).toBe('goes on')
  expect(left).toEqual([{ id: informed, state: 'received', people: [{ person: { identity: { keyId: '2026' } } }] }])
})

test('control: a night that looks no more at whom it erases goes for whoever has just agreed; what they lead to stops it, and nobody is erased', async () => {
  night.looksNoMore = true
  try {
    const { informed, other, left, ended } = await informedWhileErased()
    expect(ended).toContain('need_step_need_id_fkey')
    expect(left.map((one) => one.id).toSorted()).toEqual([informed, other].toSorted())
  } finally {
    night.looksNoMore = false
  }
})

test('control: without the lock two presses at once take everybody over twice', async () => {
  const searcher = havingPassed(searcherActor(await aUser()), monday)
  const listId = await olderKept(searcher, [{ identity: someone(), askedOn: '2026-03-02' }, { identity: someone(), askedOn: '2026-03-03' }], monday)
  const before = await countOlder(searcher)
  guard.bothHaveRead = barrier(2)
  try {
    expect((await Promise.all([takeOlderRequests(searcher, { listId }, monday), takeOlderRequests(searcher, { listId }, monday)])).map((one) => one.ok)).toEqual([true, true])
  } finally {
    guard.bothHaveRead = null
  }
  expect(await countOlder(searcher)).toBe((before ?? 0) + 4)
})
