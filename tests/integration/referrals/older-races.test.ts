import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { Tx } from '#lib/platform/db/client'
import { keepOlderList } from '#lib/referrals/keep-older-list'
import { countOlder } from '#lib/referrals/older-queries'
import type * as Older from '#lib/referrals/older-repository'
import { takeOlderRequests } from '#lib/referrals/take-older-requests'
import { aCommune } from '#tests/factories/a-register'
import { useReferralMode } from '#tests/factories/identities'
import { csv, someone } from '#tests/factories/older-lists'
import { searcherActor } from '#tests/factories/referrals'
import { aUser, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { barrier } from '#tests/helpers/racing'
import { useDatabase } from '#tests/setup/test-database'

/** What the control puts to sleep: the locks of a list; `bothHaveRead` makes two presses meet. */
const guard = vi.hoisted(() => ({ bothHaveRead: null as (() => Promise<void>) | null }))
vi.mock('#lib/referrals/older-repository', async (original) => {
  const real = await original<typeof Older>()
  return {
    ...real,
    loadOlderListForUpdate: async (tx: Tx, id: string) => {
      if (guard.bothHaveRead === null) return real.loadOlderListForUpdate(tx, id)
      const table = await real.loadOlderList(tx, id)
      await guard.bothHaveRead()
      return table
    },
  }
})

const database = useDatabase()

test('control: without the lock two presses at once take everybody over twice', async () => {
  await useReferralMode(database, 'hds')
  await aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24, postalCode: '59310' })
  const searcher = havingPassed(searcherActor(await aUser()), monday)
  const list = await keepOlderList(searcher, { id: randomUUID(), bytes: csv([{ identity: someone(), askedOn: '2026-03-02' }, { identity: someone(), askedOn: '2026-03-03' }]) }, monday)
  if (!list.ok) throw new Error(list.code)
  const { listId } = list.value
  const before = await countOlder(searcher)
  guard.bothHaveRead = barrier(2)
  try {
    expect((await Promise.all([takeOlderRequests(searcher, { listId }, monday), takeOlderRequests(searcher, { listId }, monday)])).map((one) => one.ok)).toEqual([true, true])
  } finally {
    guard.bothHaveRead = null
  }
  expect(await countOlder(searcher)).toBe((before ?? 0) + 4)
})
