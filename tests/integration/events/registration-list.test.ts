import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { getOfficeEvent } from '#lib/events/office-queries'
import { registerByPhone } from '#lib/events/register-by-phone'
import { registrationsRequest } from '#lib/events/registration-list-schema'
import { commandActor } from '#lib/platform/auth/actor'
import { listPageSize } from '#lib/platform/list-request'
import { anEvent, aSession } from '#tests/factories/events'
import { coordinatorActor, daysLater, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

async function comes(sessionId: string, surname: string, organisation = ''): Promise<void> {
  const one = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname, email: '', phone: '', professionCode: '60', organisation }, monday)
  if (!one.ok) throw new Error(one.code)
}

test('those who come to a large date are read by pages, found by name, state and order; among other dates, the first of them', async () => {
  const eventId = await anEvent()
  const [hall, small] = [await aSession({ eventId, capacity: listPageSize + 8, startsAt: daysLater(9) }), await aSession({ eventId, startsAt: daysLater(16) })] as const
  const name = (count: number) => `Personne ${String(count).padStart(3, '0')}`
  for (let count = 0; count < listPageSize + 10; count += 1) await comes(hall, name(count))
  await comes(small, 'Béhague', 'Clinique des Hêtres')
  const read = async (params: Record<string, string>, now = monday) => (await getOfficeEvent(coordinatorActor(), eventId, registrationsRequest(params), now))?.sessions ?? []
  const names = async (params: Record<string, string>) => (await read(params)).map((one) => one.registrations.map((registration) => registration.surname))
  const both = await read({ page: '2', q: 'rien' })
  expect(both.map((one) => [one.id, one.registrations.length, one.total])).toEqual([[hall, listPageSize, listPageSize + 10], [small, 1, 1]])
  expect(both[0]?.registrations[0]?.surname).toBe(name(0))
  expect(await names({ date: hall, page: '2' })).toEqual([Array.from({ length: 10 }, (_, index) => name(listPageSize + index))])
  expect(await names({ date: hall, page: '9' })).toEqual(await names({ date: hall }))
  expect(await names({ date: hall, tri: 'nom', ordre: 'desc', page: '2' })).toEqual([Array.from({ length: 10 }, (_, index) => name(9 - index))])
  expect(await names({ date: hall, etat: 'waiting' })).toEqual([[name(listPageSize + 8), name(listPageSize + 9)]])
  expect([await names({ date: small, q: 'HETRES behague' }), await names({ date: small, q: 'hêtres personne' })]).toEqual([[['Béhague']], [[]]])
  // Over, a date is opened when it is asked for; one of another event is none of this one's.
  expect((await read({}, daysLater(12))).map((one) => one.registrations.length)).toEqual([0, 1])
  expect((await read({ date: hall }, daysLater(12))).map((one) => one.registrations.length)).toEqual([listPageSize])
  expect(await read({ date: await aSession() })).toEqual([])
})
