import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { markAttendance } from '#lib/events/mark-attendance'
import { registerByPhone } from '#lib/events/register-by-phone'
import { sendAttestations } from '#lib/events/send-attestations'
import { sendThanks } from '#lib/events/send-thanks'
import { writeThanks } from '#lib/events/write-thanks'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aPresentPerson, aSession } from '#tests/factories/events'
import { daysLater, monday } from '#tests/factories/register'
import { killedMails } from '#tests/helpers/killed-mails'
import { useDatabase } from '#tests/setup/test-database'

const killTwice = killedMails(useDatabase())

async function attested(): Promise<void> {
  const sessionId = await aSession()
  const one = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname: 'Béhague', email: `${randomUUID()}@exemple.fr`, phone: '', professionCode: null, organisation: '' }, monday)
  const { id: halfDayId } = await db().halfDay.findFirstOrThrow({ where: { sessionId }, select: { id: true } })
  if (!one.ok) throw new Error(one.code)
  await markAttendance(commandActor, { registrationId: one.value.id, position: 1, halfDayId, isPresent: true, source: 'list' }, daysLater(20))
  const sent = await sendAttestations(commandActor, { sessionId, thanks: '' }, daysLater(20))
  if (!sent.ok) throw new Error(sent.code)
}

async function thanked(): Promise<void> {
  const sessionId = await aSession()
  await aPresentPerson(sessionId)
  await writeThanks(commandActor, { sessionId, message: 'Merci d’être venu(e).' }, monday)
  const sent = await sendThanks(commandActor, { sessionId, version: 1 }, daysLater(20))
  if (!sent.ok) throw new Error(sent.code)
}

test('the thanks: killed before the message, they leave once; killed before the answer, once more at most, with the same identifier', async () => {
  const { ids, received, left } = await killTwice('event-thanks', thanked)
  expect(received).toEqual({ before: [ids.before], after: [ids.after, ids.after] })
  expect(left).toBe(0)
})

test('an attestation: killed before the message, it leaves once; killed before the answer, once more at most, with the same identifier', async () => {
  const { ids, received, left } = await killTwice('attestation', attested)
  expect(received).toEqual({ before: [ids.before], after: [ids.after, ids.after] })
  expect(left).toBe(0)
})
