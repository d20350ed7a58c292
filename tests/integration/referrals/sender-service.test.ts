import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { addService } from '#lib/organisations/add-service'
import { placeUser } from '#lib/organisations/place-user'
import { removeService } from '#lib/organisations/remove-service'
import { commandActor, type Actor } from '#lib/platform/auth/actor'
import type * as Client from '#lib/platform/db/client'
import { db, type Tx } from '#lib/platform/db/client'
import { beginDraft } from '#lib/referrals/begin-draft'
import { submitReferral } from '#lib/referrals/submit-referral'
import { aReferralForm } from '#tests/factories/referrals'
import { anOrganisation, aRole, aUser, monday, partnerActor } from '#tests/factories/register'
import { barrier, through, without } from '#tests/helpers/racing'
import { waiting } from '#tests/helpers/waiting'
import { useDatabase } from '#tests/setup/test-database'

/** Holds whoever writes an adressage once they know its service; what the control puts to sleep: the hold on that service. */
const guard = vi.hoisted(() => ({ writes: null as (() => Promise<void>) | null, asleep: false }))
vi.mock('#lib/platform/db/client', async (original) => {
  const real = await original<typeof Client>()
  const held = (tx: Tx) => through(tx, 'referral', 'create', async (asks, args) => { await guard.writes?.(); return asks(args) })
  return { ...real, transaction: async <Value>(work: (tx: Tx) => Promise<Value>) => real.transaction((tx) => work(held(guard.asleep ? without(tx, / FOR KEY SHARE OF o, v/) : tx))) }
})

const database = useDatabase()
const admin: Actor = { ...commandActor, kind: 'person', userId: randomUUID(), roles: new Set(['admin'] as const) }
const place = { sectorId: null, priority: 'usual' as const, practicalNeeds: [] }

/** A nurse as her page knew her: in the ward. */
async function aNurseOfTheWard() {
  const organisationId = await anOrganisation(['referral_submit'])
  const userId = await aUser()
  await aRole(userId, 'partner_user', { organisationId })
  const [ward, desk] = [await aService(organisationId, 'Étage'), await aService(organisationId, 'Accueil')]
  await placeUser(admin, { organisationId, userId, serviceIds: [ward] }, monday)
  const alone = partnerActor(organisationId, ['referral_submit'])
  const nurse: Actor = { ...alone, userId, partners: alone.partners.map((one) => ({ ...one, serviceIds: [ward] })) }
  const moveTo = (...serviceIds: string[]) => placeUser(admin, { organisationId, userId, serviceIds }, monday)
  return { nurse, ward, desk, moveTo, removeWard: () => removeService(admin, { organisationId, serviceId: ward }, monday) }
}

async function aService(organisationId: string, name: string): Promise<string> {
  const added = await addService(admin, { organisationId, name, phone: '', email: '' }, monday)
  if (!added.ok) throw new Error(added.code)
  return added.value.serviceId
}

/** Both ways of writing an adressage. */
const ways = {
  'sent at once': async (nurse: Actor) => submitReferral(nurse, aReferralForm(), monday),
  'begun as a draft': async (nurse: Actor) => beginDraft(nurse, { ...place, requestKey: randomUUID() }, monday),
}

for (const [way, write] of Object.entries(ways)) {
  test(`${way} by somebody who was moved since their page came, their service being gone, it belongs to the one where they are`, async () => {
    const { nurse, ward, desk, moveTo, removeWard } = await aNurseOfTheWard()
    const written = async () => {
      expect(await write(nurse)).toMatchObject({ ok: true })
      const [last] = await db().referral.findMany({ where: { submittedById: nurse.userId }, select: { id: true, serviceId: true } })
      await db().referral.updateMany({ where: { id: last?.id ?? '' }, data: { submittedById: null, serviceId: null } })
      return last?.serviceId
    }
    expect(await written()).toBe(ward)
    await moveTo(desk)
    expect(await removeWard()).toMatchObject({ ok: true })
    expect(await written()).toBe(desk)
    await moveTo()
    expect(await written()).toBeNull()
  })
}

const incident = { ok: false as const, code: 'incident' as const }

/** The nurse is moved and her service removed while she is about to write; what both are told. */
async function removedWhileWriting() {
  const { nurse, desk, moveTo, removeWard } = await aNurseOfTheWard()
  const [isHeld, mayGoOn] = [barrier(2), barrier(2)]
  guard.writes = async () => { await isHeld(); await mayGoOn() }
  try {
    const writes = ways['sent at once'](nurse).catch((error: unknown) => (String(error).includes('referral_service_id_fkey') ? incident : Promise.reject(error)))
    await isHeld()
    await moveTo(desk)
    let isOver = false
    const removes = removeWard().finally(() => { isOver = true })
    await vi.waitUntil(async () => isOver || (await database.app(waiting)).length > 0, { timeout: 15_000, interval: 20 })
    await mayGoOn()
    return [await writes, await removes].map((one) => (one.ok ? 'done' : one.code))
  } finally {
    guard.writes = null
  }
}

test('a service in which somebody is writing an adressage stays until that is written, then for its sake', async () => {
  expect(await removedWhileWriting()).toEqual(['done', 'has-referrals'])
})

test('control: without the hold the service goes, and what was being written with it', async () => {
  guard.asleep = true
  try {
    expect(await removedWhileWriting()).toEqual(['incident', 'done'])
  } finally {
    guard.asleep = false
  }
})
