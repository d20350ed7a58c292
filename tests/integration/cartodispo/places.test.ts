import { Client } from 'pg'
import { expect, test } from 'vitest'
import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { bareContent } from '#lib/cartodispo/statement-content'
import { takePlace } from '#lib/cartodispo/take-place'
import { undoTakePlace } from '#lib/cartodispo/undo-take-place'
import { declareSiteAvailability } from '#lib/cartodispo/declare-site-availability'
import { db } from '#lib/platform/db/client'
import { aGp, aSite, aStatement, aStranger, coordinatorActor, daysLater, delegateActor, entryOf, type Gp, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

async function aGpWithPlaces(count: number, period: 'month' | 'total' = 'month', at: Date = monday): Promise<Gp> {
  const gp = await aGp()
  await declare(gp, count, period, at)
  return gp
}

async function declare(gp: Gp, count: number, period: 'month' | 'total', at: Date, fromOn = at.toISOString().slice(0, 10), note = '') {
  const { version } = await db().practice.findUniqueOrThrow({ where: { id: gp.practiceId } })
  const result = await declareAvailability(gpActor([gp.practiceId]), { practiceId: gp.practiceId, version, content: { ...bareContent('open', fromOn), places: { count, period }, note } }, at)
  expect(result.ok).toBe(true)
}

const take = (gp: Gp, at: Date = monday) => takePlace(gpActor([gp.practiceId]), { practiceId: gp.practiceId }, at)
const leftShown = async (gp: Gp) => (await entryOf(gp.practiceId)).detail as { placesLeft: number | null; placesAgainOn: string | null }
const account = async (gp: Gp) => db().placesAccount.findUniqueOrThrow({ where: { practitionerId: gp.practitionerId }, include: { rows: { orderBy: { id: 'asc' } } } })

test('taking the two places of the month leaves none: the entry says when they come back, and a third is refused kindly', async () => {
  const gp = await aGpWithPlaces(2)
  expect(await take(gp)).toMatchObject({ ok: true, value: { left: 1 } })
  expect(await take(gp)).toMatchObject({ ok: true, value: { left: 0 } })
  expect(await take(gp)).toEqual({ ok: false, code: 'no-place-left', details: { againOn: '2026-12-01' } })
  expect((await entryOf(gp.practiceId)).state).toBe('places_taken')
  expect(await leftShown(gp)).toMatchObject({ placesLeft: 0, placesAgainOn: '2026-12-01' })
})

test('places in all do not come back, and the refusal promises no day', async () => {
  const gp = await aGpWithPlaces(1, 'total')
  await take(gp)
  expect(await take(gp, daysLater(15))).toEqual({ ok: false, code: 'no-place-left', details: {} })
})

test('the first taking of a new month writes down the renewal, then the place', async () => {
  const gp = await aGpWithPlaces(2, 'month', new Date('2026-11-23T09:00:00Z'))
  await take(gp)
  await take(gp)
  expect(await take(gp, new Date('2026-12-01T09:00:00Z'))).toMatchObject({ ok: true, value: { left: 1 } })
  const { rows, balance } = await account(gp)
  expect(rows.map((row) => [row.kind, row.delta, row.capacity])).toEqual([
    ['declared', 2, 'self'], ['taken', -1, 'self'], ['taken', -1, 'self'], ['renewed', 2, 'system'], ['taken', -1, 'self'],
  ])
  expect(balance).toBe(1)
})

test('a month that begins in Paris is begun, though it is still the month before in Greenwich', async () => {
  const gp = await aGpWithPlaces(1)
  await take(gp)
  expect(await take(gp, new Date('2026-11-30T22:59:59Z'))).toMatchObject({ ok: false, code: 'no-place-left' })
  expect(await take(gp, new Date('2026-11-30T23:00:00Z'))).toMatchObject({ ok: true, value: { left: 0 } })
})

test('saying "2 par mois" again does not give back those already taken; a new number counts anew', async () => {
  const gp = await aGpWithPlaces(2)
  await take(gp)
  await declare(gp, 2, 'month', daysLater(1))
  expect(await leftShown(gp)).toMatchObject({ placesLeft: 1 })
  await declare(gp, 2, 'month', daysLater(2), '2026-11-25', 'Sur rendez-vous')
  expect(await leftShown(gp)).toMatchObject({ placesLeft: 1 })
  await declare(gp, 3, 'month', daysLater(3))
  expect(await leftShown(gp)).toMatchObject({ placesLeft: 3 })
})

test('places announced for later count from that day, and leave today\'s alone', async () => {
  const gp = await aGpWithPlaces(5, 'total')
  await take(gp)
  await declare(gp, 2, 'total', daysLater(1), '2026-12-10')
  expect(await leftShown(gp)).toMatchObject({ placesLeft: 4 })
  expect(await take(gp, new Date('2026-12-10T09:00:00Z'))).toMatchObject({ ok: true, value: { left: 1 } })
})

test('a place taken by mistake comes back once, however often it is undone', async () => {
  const gp = await aGpWithPlaces(2)
  const taken = await take(gp)
  const rowId = taken.ok ? taken.value.rowId : ''
  const undo = () => undoTakePlace(gpActor([gp.practiceId]), { practiceId: gp.practiceId, rowId }, monday)
  expect(await Promise.all([undo(), undo(), undo()])).toEqual([1, 2, 3].map(() => ({ ok: true, value: { left: 2 } })))
  expect((await account(gp)).rows.map((row) => row.kind)).toEqual(['declared', 'taken', 'taken_undone'])
})

test('a place of last month, or from before a new number was said, is not given back', async () => {
  const gp = await aGpWithPlaces(2)
  const taken = await take(gp)
  const input = { practiceId: gp.practiceId, rowId: taken.ok ? taken.value.rowId : '' }
  expect(await undoTakePlace(gpActor([gp.practiceId]), input, daysLater(10))).toMatchObject({ ok: false, code: 'places-changed-since' })
  await declare(gp, 4, 'month', daysLater(1))
  expect(await undoTakePlace(gpActor([gp.practiceId]), input, daysLater(1))).toMatchObject({ ok: false, code: 'places-changed-since' })
})

test('another GP\'s row, a row that is none, and a text that is no number are unknown', async () => {
  const [mine, other] = [await aGpWithPlaces(2), await aGpWithPlaces(2)]
  const taken = await take(other)
  for (const rowId of [taken.ok ? taken.value.rowId : '', '999999', 'abc', '-1', '99999999999999999999']) {
    expect(await undoTakePlace(gpActor([mine.practiceId]), { practiceId: mine.practiceId, rowId }, monday)).toMatchObject({ ok: false, code: 'place-unknown' })
  }
})

test('a stranger takes and gives back nothing; without a declared number there is nothing to take', async () => {
  const gp = await aGpWithPlaces(2)
  expect(await takePlace(aStranger(), { practiceId: gp.practiceId }, monday)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await undoTakePlace(aStranger(), { practiceId: gp.practiceId, rowId: '1' }, monday)).toMatchObject({ ok: false, code: 'not-found' })
  const bare = await aGp()
  await aStatement(bare)
  expect(await take(bare)).toMatchObject({ ok: false, code: 'no-places-declared' })
})

test('places are the person\'s: taken at one of two places, they are gone at the other', async () => {
  const first = await aGp()
  const second = await aGp({ practitionerId: first.practitionerId })
  await declare(first, 2, 'month', monday)
  await declare(second, 2, 'month', daysLater(0.01))
  await take(first, daysLater(0.02))
  await take(second, daysLater(0.03))
  for (const gp of [first, second]) expect((await entryOf(gp.practiceId)).state).toBe('places_taken')
})

test('a site\'s places are the site\'s: one secretary takes one, each GP there shows one fewer', async () => {
  const siteId = await aSite()
  const gps = [await aGp({ siteId }), await aGp({ siteId }), await aGp({ siteId })]
  const content = { ...bareContent('open' as const, '2026-11-23'), places: { count: 3, period: 'month' as const } }
  const all = gps.map((gp) => gp.practiceId)
  expect(await declareSiteAvailability(delegateActor(all.slice(0, 2)), { siteId, version: 1, content }, monday)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await declareSiteAvailability(aStranger(), { siteId, version: 1, content }, monday)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await declareSiteAvailability(delegateActor(all), { siteId, version: 1, content }, monday)).toEqual({ ok: true, value: 'declared' })
  const first = gps[0]
  if (!first) throw new Error('no GP')
  expect(await take(first)).toMatchObject({ ok: true, value: { left: 2 } })
  for (const gp of gps) expect(await leftShown(gp)).toMatchObject({ placesLeft: 2 })
  expect(await declareSiteAvailability(coordinatorActor(), { siteId, version: 1, content: { ...content, note: 'autre' } }, monday)).toMatchObject({ ok: false, code: 'conflict' })
  expect(await declareSiteAvailability(coordinatorActor(), { siteId, version: 1, content }, daysLater(1))).toEqual({ ok: true, value: 'confirmed' })
  for (const gp of gps) expect((await entryOf(gp.practiceId)).confirmedOn).toEqual(new Date('2026-11-24'))
})

test('what a GP says for themselves replaces what the site said, for them alone', async () => {
  const siteId = await aSite()
  const [first, second] = [await aGp({ siteId }), await aGp({ siteId })]
  await declareSiteAvailability(coordinatorActor(), { siteId, version: 1, content: bareContent('open', '2026-11-23') }, monday)
  await declareAvailability(gpActor([first.practiceId]), { practiceId: first.practiceId, version: 2, content: bareContent('closed', '2026-11-23') }, daysLater(0.1))
  expect([(await entryOf(first.practiceId)).state, (await entryOf(second.practiceId)).state]).toEqual(['closed', 'open'])
})

/** Reads balance and sum together, over and over, on a connection of its own, until told to stop. */
async function watchAccount(accountId: string, work: () => Promise<unknown>): Promise<{ lowest: number; unequal: number; looks: number }> {
  const watcher = new Client({ connectionString: process.env['DATABASE_URL'] })
  await watcher.connect()
  const seen = { lowest: Number.POSITIVE_INFINITY, unequal: 0, looks: 0 }
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const { rows } = await watcher.query<{ balance: number; sum: number }>(
        'SELECT balance, (SELECT coalesce(sum(delta), 0)::int FROM places_row WHERE account_id = a.id) AS sum FROM places_account a WHERE id = $1', [accountId])
      seen.looks += 1
      seen.lowest = Math.min(seen.lowest, rows[0]?.balance ?? 0)
      seen.unequal += rows[0]?.balance === rows[0]?.sum ? 0 : 1
    }
  })()
  await work()
  isOver = true
  await watching
  await watcher.end()
  return seen
}

test('200 takers of 20 places: 20 have one, 180 are told kindly, never below 0, always the sum of the rows', async () => {
  const gp = await aGpWithPlaces(20)
  const { id } = await account(gp)
  let results: Awaited<ReturnType<typeof take>>[] = []
  const seen = await watchAccount(id, async () => { results = await Promise.all(Array.from({ length: 200 }, () => take(gp))) })
  expect(results.filter((one) => one.ok)).toHaveLength(20)
  expect(results.filter((one) => !one.ok && one.code === 'no-place-left')).toHaveLength(180)
  expect(new Set(results.flatMap((one) => (one.ok ? [one.value.left] : []))).size).toBe(20)
  expect(seen.looks).toBeGreaterThan(20)
  expect([seen.lowest, seen.unequal]).toEqual([0, 0])
  expect((await account(gp)).rows).toHaveLength(21)
})

/** What `movePlaces` would be without its guard: look, think, then write. */
async function takeCarelessly(client: Client, accountId: string, bothHaveLooked: () => Promise<void>): Promise<boolean> {
  const { rows } = await client.query<{ balance: number }>('SELECT balance FROM places_account WHERE id = $1', [accountId])
  await bothHaveLooked()
  if ((rows[0]?.balance ?? 0) < 1) return false
  await client.query('BEGIN')
  await client.query('UPDATE places_account SET balance = balance - 1 WHERE id = $1', [accountId])
  await client.query("INSERT INTO places_row (account_id, delta, kind, at, capacity) VALUES ($1, -1, 'taken', now(), 'self')", [accountId])
  await client.query('COMMIT')
  return true
}

async function raceCarelessly(accountId: string, takers: number): Promise<PromiseSettledResult<boolean>[]> {
  let looked = 0
  let open: () => void = () => undefined
  const everybodyLooked = new Promise<void>((resolve) => { open = resolve })
  const clients = await Promise.all(Array.from({ length: takers }, async () => {
    const client = new Client({ connectionString: process.env['DATABASE_URL'] })
    await client.connect()
    return client
  }))
  const outcomes = await Promise.allSettled(clients.map((client) => takeCarelessly(client, accountId, () => {
    looked += 1
    if (looked === takers) open()
    return everybodyLooked
  })))
  await Promise.all(clients.map((client) => client.end()))
  return outcomes
}

test('without the guard the same race takes more than there is (negative control); the database has the last word', async () => {
  const guarded = await account(await aGpWithPlaces(2))
  const refused = await raceCarelessly(guarded.id, 8)
  expect(refused.filter((one) => one.status === 'fulfilled')).toHaveLength(2)
  for (const one of refused) if (one.status === 'rejected') expect(one.reason).toMatchObject({ constraint: 'places_account_not_negative' })

  const bare = await account(await aGpWithPlaces(2))
  await database.owner('ALTER TABLE places_account DROP CONSTRAINT places_account_not_negative')
  try {
    const oversold = await raceCarelessly(bare.id, 8)
    expect(oversold.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(8)
    expect(await database.owner('SELECT balance FROM places_account WHERE id = $1', [bare.id])).toEqual([{ balance: -6 }])
  } finally {
    await database.owner('DELETE FROM places_row WHERE account_id = $1', [bare.id])
    await database.owner('DELETE FROM places_account WHERE id = $1', [bare.id])
    await database.owner('ALTER TABLE places_account ADD CONSTRAINT places_account_not_negative CHECK (balance >= 0)')
  }
})

test('a balance written without its row, or a row without its balance, is refused at commit', async () => {
  const { id } = await account(await aGpWithPlaces(2))
  await expect(database.app('UPDATE places_account SET balance = 5 WHERE id = $1', [id])).rejects.toMatchObject({ constraint: 'places_balance_is_sum' })
  await expect(database.app("INSERT INTO places_row (account_id, delta, kind, at, capacity) VALUES ($1, 1, 'renewed', now(), 'system')", [id])).rejects.toMatchObject({ constraint: 'places_balance_is_sum' })
})
