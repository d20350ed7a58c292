import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { registerForSession } from '#lib/events/register-for-session'
import { sendEventReminders } from '#lib/events/send-event-reminders'
import { setReminders } from '#lib/events/set-reminders'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aSession, somebody } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

/** Mails about a registration, by their template. */
async function mailsOf(id: string): Promise<string[]> {
  const mails = await db().outboxMail.findMany({ where: { payload: { path: ['registrationId'], equals: id } }, select: { template: true } })
  return mails.map((one) => one.template).toSorted()
}

test('reminders leave on the days that are ticked, with what is added; the second one with what was added since', async () => {
  const sessionId = await aSession({ startsAt: new Date('2027-05-20T17:30:00Z') })
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
  const joined = await registerForSession(somebody(), { sessionId, requestKey: randomUUID(), people: 1 }, monday)
  if (!joined.ok) throw new Error(joined.code)
  const { id } = joined.value
  const remind = (day: string) => sendEventReminders(commandActor, null, new Date(`${day}T10:00:00+02:00`))
  const said = async (template: string) => (await mailTemplates[template]?.({ registrationId: id }))?.paragraphs ?? []
  expect(await setReminders(commandActor, { eventId, version: 1, days: [1], note: 'Parking derrière la mairie.\nApportez votre carte CPS.' }, monday)).toMatchObject({ ok: true })
  await remind('2027-05-13')
  expect(await mailsOf(id)).toEqual(['registration-received'])
  await remind('2027-05-19')
  expect(await mailsOf(id)).toEqual(['event-tomorrow', 'registration-received'])
  expect(await said('event-tomorrow')).toEqual(expect.arrayContaining(['Parking derrière la mairie.', 'Apportez votre carte CPS.']))
  expect(await setReminders(commandActor, { eventId, version: 1, days: [], note: '' }, monday)).toMatchObject({ code: 'changed-meanwhile' })
  expect(await setReminders(commandActor, { eventId, version: 2, days: [7, 1], note: '' }, monday)).toMatchObject({ ok: true })
  expect(await said('event-tomorrow')).not.toContain('Parking derrière la mairie.')
  await expect(db().event.update({ where: { contentId: eventId }, data: { reminderDays: [3] } })).rejects.toThrow(/event_reminder_days/)
})
