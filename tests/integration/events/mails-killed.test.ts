import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { askSeat } from '#lib/events/ask-seat'
import { cancelSession } from '#lib/events/cancel-session'
import { changeEventState } from '#lib/events/change-event-state'
import { invitePeople } from '#lib/events/invite-people'
import { lapseRegistrations } from '#lib/events/lapse-registrations'
import { markAttendance } from '#lib/events/mark-attendance'
import { openDatePoll } from '#lib/events/open-date-poll'
import { registerByPhone } from '#lib/events/register-by-phone'
import { registerForSession } from '#lib/events/register-for-session'
import { sendAttestations } from '#lib/events/send-attestations'
import { sendEventReminders } from '#lib/events/send-event-reminders'
import { sendThanks } from '#lib/events/send-thanks'
import { updateSession } from '#lib/events/update-session'
import { writeThanks } from '#lib/events/write-thanks'
import { type Actor, commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { anAskedSeat, anEvent, aPollPlan, aPresentPerson, aSeatForm, aSession, somebody } from '#tests/factories/events'
import { daysLater, monday } from '#tests/factories/register'
import { killedMails } from '#tests/helpers/killed-mails'
import { useDatabase } from '#tests/setup/test-database'

const killTwice = killedMails(useDatabase())
/** The workers go by the true clock: a poll that is over is told to nobody. */
const aLatePoll = (email: string) => ({ ...aPollPlan(email), choices: ['2098-12-03', '2098-12-04'].map((day) => ({ day, from: '19:30', until: '21:30' })), lastDay: '2098-12-01' })

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

const at = (hours: number) => new Date(monday.getTime() + hours * 3_600_000)
const session = (capacity = 5) => aSession({ capacity, startsAt: new Date('2027-04-08T17:30:00Z') })
async function joined(sessionId: string): Promise<{ actor: Actor; id: string }> {
  const actor = somebody()
  const done = await registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1 }, monday)
  if (!done.ok) throw new Error(done.code)
  return { actor, id: done.value.id }
}
/** Somebody waits for the one seat of a date; whoever has it leaves. */
async function freed(): Promise<void> {
  const sessionId = await session(1)
  const [first] = [await joined(sessionId), await joined(sessionId)]
  await answerOwnRegistration(first.actor, { id: first.id, gesture: 'leave' }, at(1))
}
const reminded = async (day: string) => { await joined(await session()); await sendEventReminders(commandActor, null, new Date(`${day}T10:00:00+02:00`)) }
const eventOf = async (sessionId: string) => (await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })).eventId

/** What in the product makes each mail of the events leave. */
const causes: Record<string, () => Promise<unknown>> = {
  'registration-to-confirm': async () => anAskedSeat(await session()),
  'registration-received': async () => joined(await session()),
  'registration-waiting': async () => { const sessionId = await session(1); await joined(sessionId); await joined(sessionId) },
  'registration-again': async () => { const [sessionId, email] = [await session(), `${randomUUID()}@exemple.fr`]; await anAskedSeat(sessionId, { email }); await askSeat('public', aSeatForm(sessionId, { email }), monday) },
  'seat-offered': freed,
  'offer-lapsed': async () => { await freed(); await lapseRegistrations(commandActor, null, at(24 * 5)) },
  'registration-cancelled': freed,
  'event-in-a-week': async () => reminded('2027-04-01'),
  'event-tomorrow': async () => reminded('2027-04-07'),
  'session-moved': async () => {
    const sessionId = await session()
    await joined(sessionId)
    await updateSession(commandActor, { id: sessionId, version: 1, plan: { halfDays: [{ day: '2027-04-15', from: '19:30', until: '21:30' }], place: '', capacity: 5, opensOn: null, closesOn: null, quotas: [] } }, at(1))
  },
  'event-postponed': async () => { const sessionId = await session(); await joined(sessionId); await changeEventState(commandActor, { eventId: await eventOf(sessionId), version: 1, state: 'postponed', reason: 'L’intervenante est souffrante.' }, at(1)) },
  'session-cancelled': async () => { const sessionId = await session(); await joined(sessionId); await cancelSession(commandActor, { id: sessionId }, at(1)) },
  'event-thanks': thanked,
  'event-invitation': async () => invitePeople(commandActor, { eventId: await eventOf(await session()), addresses: [`${randomUUID()}@exemple.fr`] }, monday),
  'date-poll': async () => openDatePoll(commandActor, { eventId: await anEvent(), plan: aLatePoll(`${randomUUID()}@exemple.fr`) }, monday),
  attestation: attested,
}

test.each(Object.entries(causes))('%s: killed before the message, it leaves once; killed before the answer, once more at most, with the same identifier', async (template, cause) => {
  const { ids, received, left } = await killTwice(template, async () => { await cause() })
  expect(received).toEqual({ before: [ids.before], after: [ids.after, ids.after] })
  expect(left).toBe(0)
})

test('every mail of the events has its cause here', () => {
  expect(Object.keys(mailTemplates).filter((name) => /^(?:registration|seat|offer|event|session|attestation|date-poll)/.test(name)).toSorted()).toEqual(Object.keys(causes).toSorted())
})
