import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { addService } from '#lib/organisations/add-service'
import { placeUser } from '#lib/organisations/place-user'
import { removeService } from '#lib/organisations/remove-service'
import { commandActor, type Actor } from '#lib/platform/auth/actor'
import type * as Client from '#lib/platform/db/client'
import { db, type Tx } from '#lib/platform/db/client'
import { anOrganisation, aRole, aUser, monday } from '#tests/factories/register'
import { barrier, through, without } from '#tests/helpers/racing'
import { waiting } from '#tests/helpers/waiting'
import { useDatabase } from '#tests/setup/test-database'

/** Holds whoever removes a service once they have found it empty; what the control puts to sleep: the locks of both. */
const guard = vi.hoisted(() => ({ foundEmpty: null as (() => Promise<void>) | null, asleep: false }))
vi.mock('#lib/platform/db/client', async (original) => {
  const real = await original<typeof Client>()
  const held = (tx: Tx) => through(tx, 'referral', 'count', async (asks, args) => { const found = await asks(args); await guard.foundEmpty?.(); return found })
  return { ...real, transaction: async <Value>(work: (tx: Tx) => Promise<Value>) => real.transaction((tx) => work(held(guard.asleep ? without(tx, / FOR (UPDATE|KEY SHARE)/) : tx))) }
})

const database = useDatabase()
const admin: Actor = { ...commandActor, kind: 'person', userId: randomUUID(), roles: new Set(['admin'] as const) }

/** Somebody is put into a service that was just found empty and goes; what both are told, and what is left. */
async function placedWhileRemoved() {
  const organisationId = await anOrganisation(['referral_submit'])
  const userId = await aUser()
  await aRole(userId, 'partner_user', { organisationId })
  const added = await addService(admin, { organisationId, name: 'Accueil', phone: '', email: 'accueil@exemple.invalid' }, monday)
  if (!added.ok) throw new Error(added.code)
  const { serviceId } = added.value
  const [isHeld, mayGoOn] = [barrier(2), barrier(2)]
  guard.foundEmpty = async () => { await isHeld(); await mayGoOn() }
  try {
    const removes = removeService(admin, { organisationId, serviceId }, monday)
    await isHeld()
    let isPlaced = false
    const places = placeUser(admin, { organisationId, userId, serviceIds: [serviceId] }, monday).then((answer) => { isPlaced = true; return answer })
    await vi.waitUntil(async () => isPlaced || (await database.app(waiting)).length > 0, { timeout: 15_000, interval: 20 })
    await mayGoOn()
    const told = [await removes, await places].map((one) => (one.ok ? 'done' : one.code))
    return { told, services: await db().partnerService.count({ where: { id: serviceId } }), members: await db().serviceMember.count({ where: { userId } }) }
  } finally {
    guard.foundEmpty = null
  }
}

test('whoever is put into a service while it goes is put nowhere, and whoever did it is told', async () => {
  expect(await placedWhileRemoved()).toEqual({ told: ['done', 'not-found'], services: 0, members: 0 })
})

test('control: without the locks both are told that it is done, and whoever was put there is nowhere', async () => {
  guard.asleep = true
  try {
    expect(await placedWhileRemoved()).toEqual({ told: ['done', 'done'], services: 0, members: 0 })
  } finally {
    guard.asleep = false
  }
})
