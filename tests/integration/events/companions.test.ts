import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { getDesk } from '#lib/events/desk-queries'
import { nameCompanionsByLink } from '#lib/events/name-companions-by-link'
import { nameOwnCompanions } from '#lib/events/name-own-companions'
import { publicLinkedRegistration } from '#lib/events/own-queries'
import { registerForSession } from '#lib/events/register-for-session'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { aSession, registrationBy, somebody } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const zoe = { position: 2, firstName: 'Zoé', surname: 'Wattel' }

async function aGroup(people = 3) {
  const [sessionId, actor] = [await aSession(), somebody()]
  const done = await registerForSession(actor, { sessionId, requestKey: randomUUID(), people }, monday)
  if (!done.ok) throw new Error(done.code)
  const token = linkToken('registration', (await registrationBy({ id: done.value.id })).linkId ?? '')
  return { sessionId, actor, id: done.value.id, token }
}
const namesAtDesk = async (sessionId: string) => (await getDesk(commandActor, sessionId))?.people.map((one) => `${one.firstName} ${one.surname}`)

test('those of a group are named from the space or by the mail’s link, and found by their names at the desk', async () => {
  const { sessionId, actor, id, token } = await aGroup()
  expect((await namesAtDesk(sessionId))?.[1]).toContain('Personne 2')
  expect(await nameOwnCompanions(actor, { id, companions: [zoe] }, monday)).toMatchObject({ ok: true, value: { count: 1 } })
  expect((await namesAtDesk(sessionId))?.slice(1)).toEqual(['Zoé Wattel', expect.stringContaining('Personne 3')])
  const read = await publicLinkedRegistration(token, monday)
  expect(read.ok && read.value.companions).toEqual([zoe])
  // By the link: the second is left out, the third named; a fourth is not of this group.
  await nameCompanionsByLink(null, { token, companions: [{ ...zoe, position: 3 }, { ...zoe, position: 4 }] }, monday)
  const again = await publicLinkedRegistration(token, monday)
  expect(again.ok && again.value.companions).toEqual([{ ...zoe, position: 3 }])
})

test('nobody names the companions of somebody else, nor once it is over or given up', async () => {
  const { actor, id } = await aGroup()
  expect(await nameOwnCompanions(somebody(), { id, companions: [zoe] }, monday)).toMatchObject({ code: 'not-found' })
  expect(await nameCompanionsByLink(null, { token: linkToken('registration', randomUUID()), companions: [zoe] }, monday)).toMatchObject({ code: 'link-unknown' })
  expect(await nameOwnCompanions(actor, { id, companions: [zoe] }, new Date('2026-12-03T20:31:00Z'))).toMatchObject({ code: 'begun' })
  await answerOwnRegistration(actor, { id, gesture: 'leave' }, monday)
  expect(await nameOwnCompanions(actor, { id, companions: [zoe] }, monday)).toMatchObject({ code: 'too-late' })
})
