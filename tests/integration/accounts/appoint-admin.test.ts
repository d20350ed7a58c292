import { expect, test } from 'vitest'
import { appointAdmin } from '#lib/accounts/appoint-admin'
import { commandActor, linkActor } from '#lib/platform/auth/actor'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const today = '2026-11-21'

type Account = { id: string; disabled_at: Date | null; roles: number }

async function account(email: string): Promise<Account | undefined> {
  const rows = await database.owner<Account>(
    `SELECT id, disabled_at, (SELECT count(*)::int FROM role_grant g WHERE g.user_id = u.id AND role = 'admin') AS roles FROM app_user u WHERE email = $1`, [email])
  return rows[0]
}

async function trail(id: string): Promise<unknown[]> {
  return database.owner('SELECT event, capacity FROM audit_event WHERE subject_id = $1', [id])
}

test('the first administrator gets an account, the role and a trace', async () => {
  expect(await appointAdmin(commandActor, { email: ' Anne@Exemple.FR ', name: 'Anne' }, today)).toEqual({ ok: true, value: 'appointed' })
  const anne = await account('anne@exemple.fr')
  expect(anne).toMatchObject({ disabled_at: null, roles: 1 })
  expect(await trail(anne?.id ?? '')).toEqual([{ event: 'account.admin_appointed', capacity: 'command' }])
})

test('appointed again, nothing changes and nothing is traced', async () => {
  await appointAdmin(commandActor, { email: 'bilal@exemple.fr', name: 'Bilal' }, today)
  expect(await appointAdmin(commandActor, { email: 'bilal@exemple.fr', name: 'Autre nom' }, today)).toEqual({ ok: true, value: 'already-admin' })
  const bilal = await account('bilal@exemple.fr')
  expect(bilal?.roles).toBe(1)
  expect(await trail(bilal?.id ?? '')).toHaveLength(1)
})

test('ten commands at once appoint once', async () => {
  const results = await Promise.all(Array.from({ length: 10 }, () => appointAdmin(commandActor, { email: 'chloe@exemple.fr', name: 'Chloé' }, today)))
  expect(results.filter((result) => result.ok && result.value === 'appointed')).toHaveLength(1)
  expect((await account('chloe@exemple.fr'))?.roles).toBe(1)
})

test('a closed account is opened again: the way back in after a lock-out', async () => {
  await appointAdmin(commandActor, { email: 'denis@exemple.fr', name: 'Denis' }, today)
  await database.owner(`UPDATE app_user SET disabled_at = now() WHERE email = 'denis@exemple.fr'`)
  expect(await appointAdmin(commandActor, { email: 'denis@exemple.fr', name: 'Denis' }, today)).toEqual({ ok: true, value: 'appointed' })
  expect(await account('denis@exemple.fr')).toMatchObject({ disabled_at: null, roles: 1 })
})

test('a role that has ended, or ends one day, is given for good', async () => {
  await appointAdmin(commandActor, { email: 'emma@exemple.fr', name: 'Emma' }, today)
  await database.owner(`UPDATE role_grant SET until_on = '2026-12-31' WHERE user_id = (SELECT id FROM app_user WHERE email = 'emma@exemple.fr')`)
  expect(await appointAdmin(commandActor, { email: 'emma@exemple.fr', name: 'Emma' }, today)).toEqual({ ok: true, value: 'appointed' })
  expect((await account('emma@exemple.fr'))?.roles).toBe(2)
})

test('whoever holds a link, or is no administrator, appoints nobody', async () => {
  for (const actor of [linkActor([]), { ...commandActor, kind: 'person' as const }]) {
    expect(await appointAdmin(actor, { email: 'faux@exemple.fr', name: 'Faux' }, today)).toMatchObject({ ok: false, code: 'not-found' })
  }
  expect(await account('faux@exemple.fr')).toBeUndefined()
})
