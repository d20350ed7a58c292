import { Client } from 'pg'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { currentRegister, forgetRegister } from '#lib/cartodispo/register-index'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { db, transaction } from '#lib/platform/db/client'
import { aCommune, aListedGp, registerNow, says } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const open: Client[] = []

beforeAll(() => aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24 }))
beforeEach(forgetRegister)
afterEach(async () => {
  for (const client of open.splice(0)) await client.end()
})

const states = async () => new Map((await currentRegister(registerNow)).entries.map((one) => [one.practiceId, one.state]))

test('the copy in memory follows each change', async () => {
  const gp = await aListedGp({ lastName: 'Suivi', communeCode: '59449' })
  expect((await states()).get(gp.practiceId)).toBe('open')
  await says(gp.practiceId, { state: 'closed' }, new Date('2026-11-21T11:00:00Z'))
  expect((await states()).get(gp.practiceId)).toBe('closed')
})

test('an entry that is gone leaves the copy, also when another came at the same time', async () => {
  const gone = await aListedGp({ lastName: 'Parti', communeCode: '59449' })
  await states()
  await db().practice.update({ where: { id: gone.practiceId }, data: { removedAt: registerNow } })
  await transaction((tx) => refreshRegister(tx, [gone.practiceId], registerNow))
  const come = await aListedGp({ lastName: 'Arrive', communeCode: '59449' })
  const found = await states()
  expect(found.has(gone.practiceId)).toBe(false)
  expect(found.has(come.practiceId)).toBe(true)
})

test('a long transaction that commits late is not missed, which a "largest seen" cursor would', async () => {
  const slow = await aListedGp({ lastName: 'Lent', communeCode: '59449' })
  const quick = await aListedGp({ lastName: 'Vif', communeCode: '59449' })
  const long = await connect()
  await long.query('BEGIN')
  await long.query(`UPDATE register_entry SET state = 'closed', detail = jsonb_set(detail, '{state}', '"closed"') WHERE practice_id = $1`, [slow.practiceId])
  await says(quick.practiceId, { state: 'case_by_case' }, new Date('2026-11-21T11:00:00Z'))

  const before = await states()
  expect([before.get(slow.practiceId), before.get(quick.practiceId)]).toEqual(['open', 'case_by_case'])
  const largestSeen = await largestXid()
  await long.query('COMMIT')

  expect((await states()).get(slow.practiceId)).toBe('closed')
  // The negative control: asking for what is above the largest number seen steps over the late one.
  const missed = await db().$queryRaw<{ practice_id: string }[]>`SELECT practice_id FROM register_entry WHERE changed_xid > ${largestSeen}::text::xid8`
  expect(missed).toEqual([])
})

test('what was committed before a call is in its answer, however many ask at once', async () => {
  const gp = await aListedGp({ lastName: 'Presse', communeCode: '59449' })
  await states()
  for (let round = 0; round < 12; round += 1) {
    const state = round % 2 === 0 ? 'closed' : 'open'
    const early = [currentRegister(registerNow), currentRegister(registerNow)]
    await says(gp.practiceId, { state }, new Date(registerNow.getTime() + 1000 * (round + 1)))
    const late = await Promise.all([currentRegister(registerNow), currentRegister(registerNow), currentRegister(registerNow)])
    for (const index of late) expect(index.byId.get(gp.practiceId)?.state).toBe(state)
    await Promise.all(early)
  }
})

test('what time alone changes is derived anew before it is read', async () => {
  const gp = await aListedGp({ lastName: 'Vieux', communeCode: '59449' })
  expect((await states()).get(gp.practiceId)).toBe('open')
  const in31Days = new Date('2026-12-22T10:00:00Z')
  expect((await currentRegister(in31Days)).byId.get(gp.practiceId)?.state).toBe('to_reconfirm')
  expect((await currentRegister(new Date('2027-01-10T10:00:00Z'))).byId.get(gp.practiceId)?.state).toBe('to_contact')
})

async function largestXid(): Promise<string> {
  const [row] = await db().$queryRaw<{ largest: string }[]>`SELECT max(changed_xid)::text AS largest FROM register_entry`
  return row?.largest ?? '0'
}

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  open.push(client)
  return client
}
