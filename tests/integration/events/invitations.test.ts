import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { forgetRegistrations } from '#lib/events/forget-registrations'
import { getInvited, publicInvitation } from '#lib/events/invitation-queries'
import { invitePeople } from '#lib/events/invite-people'
import { registerByInvitation } from '#lib/events/register-by-invitation'
import { registerForSession } from '#lib/events/register-for-session'
import { withdrawInvitation } from '#lib/events/withdraw-invitation'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aSession, somebody } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

async function anInvitingSession(...addresses: string[]) {
  const sessionId = await aSession({ audience: 'invited' })
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
  const invited = await invitePeople(commandActor, { eventId, addresses }, monday)
  return { sessionId, eventId, invited: invited.ok ? invited.value.invited : invited.code }
}
const tokensOf = async (eventId: string) => (await db().eventInvitation.findMany({ where: { eventId }, orderBy: { email: 'asc' }, select: { linkId: true } })).map((one) => linkToken('event-invitation', one.linkId))
const come = (token: string, sessionId: string) => registerByInvitation(null, { token, sessionId, requestKey: randomUUID(), firstName: 'Anne', surname: 'Morel', phone: '', professionCode: null, people: 1, answers: {} }, monday)

test('each address is invited once, whatever its capitals, by one mail; its link registers at once, for this event alone', async () => {
  const { sessionId, eventId, invited } = await anInvitingSession('anne@exemple.fr', 'ANNE@exemple.fr', 'luc@exemple.fr')
  expect(invited).toBe(2)
  expect(await invitePeople(commandActor, { eventId, addresses: ['luc+cpts@exemple.fr', 'zoe@exemple.fr'] }, monday)).toMatchObject({ value: { invited: 1 } })
  expect(await db().outboxMail.count({ where: { template: 'event-invitation', recipient: { in: ['anne@exemple.fr', 'luc@exemple.fr', 'zoe@exemple.fr', 'luc+cpts@exemple.fr'] } } })).toBe(3)
  const [anne = ''] = await tokensOf(eventId)
  const opened = await publicInvitation(anne, monday)
  expect(opened.ok && [opened.value.email, opened.value.sessions.map((one) => one.id)]).toEqual(['anne@exemple.fr', [sessionId]])
  expect(await come(anne, await aSession({ audience: 'invited' }))).toMatchObject({ code: 'not-found' })
  expect(await come(anne, sessionId)).toMatchObject({ value: { state: 'registered' } })
  expect(await come(anne, sessionId)).toMatchObject({ code: 'already-registered' })
  expect((await getInvited(commandActor, eventId))?.people.map((one) => [one.email, one.hasRegistered])).toEqual([['anne@exemple.fr', true], ['luc@exemple.fr', false], ['zoe@exemple.fr', false]])
})

test('an account of an invited address registers from its space; another one does not find it; taken back, the link opens nothing', async () => {
  const { sessionId, eventId } = await anInvitingSession('karim@exemple.fr', 'lea@exemple.fr')
  const ask = (email: string) => registerForSession(somebody({ email }), { sessionId, requestKey: randomUUID(), people: 1 }, monday)
  expect(await ask('autre@exemple.fr')).toMatchObject({ code: 'not-found' })
  expect((await ask('Karim@exemple.fr')).ok).toBe(true)
  const lea = (await tokensOf(eventId))[1] ?? ''
  const { id } = await db().eventInvitation.findFirstOrThrow({ where: { eventId, email: 'lea@exemple.fr' }, select: { id: true } })
  await withdrawInvitation(commandActor, { id }, monday)
  expect([await publicInvitation(lea, monday), await come(lea, sessionId)]).toMatchObject([{ code: 'link-unknown' }, { code: 'link-unknown' }])
})

test('whom an event invited is forgotten a month after its date', async () => {
  await anInvitingSession('canariinvite@exemple.fr')
  await db().outboxMail.deleteMany({})
  const found = async () => (await fullDump(database)).some((row) => row.includes('canariinvite'))
  await forgetRegistrations(commandActor, null, new Date('2027-01-01T12:00:00Z'))
  expect(await found()).toBe(true)
  await forgetRegistrations(commandActor, null, new Date('2027-01-04T12:00:00Z'))
  expect(await found()).toBe(false)
  // Control: an address that stayed anywhere is found.
  await database.owner(`CREATE TABLE in_clear AS SELECT 'canariinvite@exemple.fr'::text AS word`)
  expect(await found()).toBe(true)
})
