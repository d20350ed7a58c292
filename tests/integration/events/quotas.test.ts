import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { getOfficeEvent } from '#lib/events/office-queries'
import { registrationsRequest } from '#lib/events/registration-list-schema'
import { publicSessions } from '#lib/events/public-queries'
import { registerByPhone } from '#lib/events/register-by-phone'
import { registerForSession } from '#lib/events/register-for-session'
import { updateSession } from '#lib/events/update-session'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aSession, registrationBy, somebody } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const nurses = (seats: number, releasesOn = '2026-11-30') => ({ professionCode: '60', organisationId: null, seats, releasesOn })
const plan = (capacity: number | null, quotas: readonly ReturnType<typeof nurses>[]) => ({ halfDays: [{ day: '2026-12-03', from: '19:30', until: '21:30' }], place: '', capacity, opensOn: null, closesOn: null, quotas })

/** Somebody on the telephone, a nurse or not; where they stand. */
async function come(sessionId: string, professionCode: string | null, organisation = '') {
  const done = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname: 'Béhague', email: '', phone: '', professionCode, organisation }, monday)
  if (!done.ok) throw new Error(done.code)
  return done.value
}
async function change(id: string, ...more: Parameters<typeof plan>) {
  const { version } = await db().eventSession.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return updateSession(commandActor, { id, version, plan: plan(...more) }, monday)
}
async function officeQuotas(sessionId: string) {
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
  return { office: (await getOfficeEvent(commandActor, eventId, registrationsRequest({}), monday))?.sessions[0]?.quotas.map(({ seats, used }) => ({ seats, used })), shown: (await publicSessions(eventId, monday))[0] }
}

describe('seats kept for a profession', () => {
  test('are told to everybody, kept from the others, and counted on the coordination’s page', async () => {
    const id = await aSession({ capacity: 3 })
    expect((await change(id, 3, [nurses(2)])).ok).toBe(true)
    expect([(await come(id, null)).state, (await come(id, null)).state, (await come(id, '60')).state]).toEqual(['registered', 'waiting', 'registered'])
    const { office, shown } = await officeQuotas(id)
    expect(office).toEqual([{ seats: 2, used: 1 }])
    expect(shown).toMatchObject({ left: 0, kept: [{ professionCode: '60', organisation: null, seats: 2, left: 1, until: '2026-11-30T07:00:00Z' }] })
  })

  test('lowered under their use, or taken away: everybody keeps their seat, and what is freed is everybody’s', async () => {
    const id = await aSession({ capacity: 3 })
    await change(id, 3, [nurses(3)])
    const people = [await come(id, '60'), await come(id, '60')]
    expect((await come(id, null)).state).toBe('waiting')
    await change(id, 3, [nurses(1)])
    expect((await officeQuotas(id)).office).toEqual([{ seats: 1, used: 2 }])
    for (const one of people) expect((await registrationBy({ id: one.id })).state).toBe('registered')
    // The third seat was kept until then: it went at once to whoever waited.
    expect(await db().eventSession.findUniqueOrThrow({ where: { id }, select: { taken: true, waiting: true } })).toEqual({ taken: 3, waiting: 0 })
    await change(id, 3, [])
    for (const one of people) expect((await registrationBy({ id: one.id })).state).toBe('registered')
    await change(id, 3, [nurses(2)])
    expect((await officeQuotas(id)).office).toEqual([{ seats: 2, used: 2 }])
  })

  test('added afterwards, they count the nurses who are there, and the one who waits comes before the one who comes', async () => {
    const id = await aSession({ capacity: 2 })
    const [other, nurse] = [somebody(), await come(id, '60')]
    const first = await registerForSession(other, { sessionId: id, requestKey: randomUUID(), people: 1 }, monday)
    const waits = await come(id, '60')
    expect([nurse.state, waits.state]).toEqual(['registered', 'waiting'])
    await change(id, 2, [nurses(2)])
    expect((await officeQuotas(id)).office).toEqual([{ seats: 2, used: 1 }])
    const late = await come(id, '60')
    if (!first.ok) throw new Error(first.code)
    await answerOwnRegistration(other, { id: first.value.id, gesture: 'leave' }, monday)
    expect([(await registrationBy({ id: waits.id })).state, (await registrationBy({ id: late.id })).state]).toEqual(['offered', 'waiting'])
  })

  test('need a number of seats, and no more than it', async () => {
    const id = await aSession({ capacity: 3 })
    expect(await change(id, null, [nurses(2)])).toMatchObject({ code: 'quotas-without-capacity' })
    expect(await change(id, 1, [nurses(2)])).toMatchObject({ code: 'quotas-above-capacity' })
    expect(await change(id, 3, [{ professionCode: null, organisationId: randomUUID(), seats: 1, releasesOn: '2026-11-30' }] as never)).toMatchObject({ code: 'organisation-gone' })
  })

  test('for an organisation: whoever telephones from there has one', async () => {
    const { id: organisationId } = await db().organisation.create({ data: { name: 'EHPAD des Tilleuls', kind: 'other' }, select: { id: true } })
    const id = await aSession({ capacity: 1 })
    await change(id, 1, [{ professionCode: null, organisationId, seats: 1, releasesOn: '2026-11-30' }] as never)
    expect([(await come(id, '60')).state, (await come(id, '60', 'ehpad des tilleuls')).state]).toEqual(['waiting', 'registered'])
  })
})
