import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { answerRegistrationByLink } from '#lib/events/answer-registration-by-link'
import { askSeat } from '#lib/events/ask-seat'
import { cancelSession } from '#lib/events/cancel-session'
import { changeEventState } from '#lib/events/change-event-state'
import { lapseRegistrations } from '#lib/events/lapse-registrations'
import { sendEventReminders } from '#lib/events/send-event-reminders'
import { registerByPhone } from '#lib/events/register-by-phone'
import { registerForSession } from '#lib/events/register-for-session'
import { updateSession } from '#lib/events/update-session'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aSeatForm, aSession, anAskedSeat, registrationBy, somebody } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000)
const join = async (sessionId: string, at: Date = monday, people = 1) => {
  const actor = somebody()
  const done = await registerForSession(actor, { sessionId, requestKey: randomUUID(), people }, at)
  return { actor, done }
}
const idOf = (done: Awaited<ReturnType<typeof join>>['done']) => {
  if (!done.ok) throw new Error(done.code)
  return done.value.id
}
/** Mails about a registration, by their template. */
async function mailsOf(id: string): Promise<string[]> {
  const mails = await db().outboxMail.findMany({ where: { payload: { path: ['registrationId'], equals: id } }, orderBy: { notBeforeAt: 'asc' }, select: { template: true } })
  return mails.map((one) => one.template).sort()
}
const stateOf = async (id: string) => (await registrationBy({ id })).state
const seat = (sessionId: string) => db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { taken: true, waiting: true, version: true } })
const byLink = async (id: string, gesture: 'confirm' | 'leave', at: Date) => answerRegistrationByLink(null, { token: linkToken('registration', (await registrationBy({ id })).linkId ?? ''), gesture }, at)

describe('a seat asked for without an account', () => {
  test('is kept for half an hour, then goes to whoever waits, with one mail each', async () => {
    const sessionId = await aSession({ capacity: 1 })
    const held = await anAskedSeat(sessionId)
    expect(held.state).toBe('held')
    const { done } = await join(sessionId)
    const waiting = idOf(done)
    await lapseRegistrations(commandActor, null, later(0.49))
    expect(await stateOf(held.id)).toBe('held')
    await lapseRegistrations(commandActor, null, later(0.51))
    await lapseRegistrations(commandActor, null, later(0.52))
    expect([await stateOf(held.id), await stateOf(waiting)]).toEqual(['lapsed', 'offered'])
    expect(await mailsOf(held.id)).toEqual(['registration-to-confirm'])
    expect(await mailsOf(waiting)).toEqual(['registration-waiting', 'seat-offered'])
    expect((await byLink(held.id, 'confirm', later(0.6))).ok).toBe(false)
  })

  test('is taken by the mail’s button, not by opening the mail, and pressing twice changes nothing', async () => {
    const sessionId = await aSession({ capacity: 1 })
    const { id } = await anAskedSeat(sessionId)
    expect(await byLink(id, 'confirm', later(0.2))).toMatchObject({ ok: true, value: { state: 'registered' } })
    expect(await byLink(id, 'confirm', later(0.3))).toMatchObject({ ok: true, value: { state: 'registered' } })
    expect(await mailsOf(id)).toEqual(['registration-received', 'registration-to-confirm'])
  })

  test('when it is full: the turn counts from the confirmation, not from the asking', async () => {
    const sessionId = await aSession({ capacity: 1 })
    await join(sessionId)
    const early = await anAskedSeat(sessionId)
    expect(early.state).toBe('asked')
    const { done } = await join(sessionId, later(0.1))
    await byLink(early.id, 'confirm', later(0.2))
    expect(await stateOf(early.id)).toBe('waiting')
    expect((await registrationBy({ id: early.id })).rank).toBeGreaterThan((await registrationBy({ id: idOf(done) })).rank)
  })

  test('by a robot, too quickly, or two hundred times from one place: nothing is kept', async () => {
    ownHour()
    const sessionId = await aSession({ capacity: 500 })
    expect((await askSeat('public', aSeatForm(sessionId, { site: 'https://spam' }), monday)).ok).toBe(true)
    expect(await askSeat('public', aSeatForm(sessionId, {}, later(1)), monday)).toMatchObject({ code: 'too-quick' })
    const answers = await Promise.all(Array.from({ length: 200 }, () => askSeat('public', aSeatForm(sessionId, { callerKey: 'one place' }), monday)))
    expect(answers.filter((one) => one.ok).length).toBeLessThanOrEqual(20)
    expect((await seat(sessionId)).taken).toBeLessThanOrEqual(20)
  })
})

describe('an offer', () => {
  test('made in the evening is answered the next day, and its night does not count; then it goes on to the next', async () => {
    const sessionId = await aSession({ capacity: 1 })
    const [first, second, third] = [await join(sessionId), await join(sessionId), await join(sessionId)]
    const evening = new Date('2026-11-23T21:30:00+01:00')
    await answerOwnRegistration(first.actor, { id: idOf(first.done), gesture: 'leave' }, evening)
    const offered = await registrationBy({ id: idOf(second.done) })
    expect([offered.state, offered.untilAt]).toEqual(['offered', new Date('2026-11-24T20:00:00+01:00')])
    const mail = await db().outboxMail.findFirstOrThrow({ where: { template: 'seat-offered', payload: { path: ['registrationId'], equals: offered.id } }, select: { notBeforeAt: true } })
    expect(mail.notBeforeAt).toEqual(new Date('2026-11-24T08:00:00+01:00'))
    await lapseRegistrations(commandActor, null, new Date('2026-11-24T20:00:30+01:00'))
    expect([await stateOf(offered.id), await stateOf(idOf(third.done))]).toEqual(['lapsed', 'offered'])
    expect(await mailsOf(offered.id)).toEqual(['offer-lapsed', 'registration-waiting', 'seat-offered'])
    expect(await answerOwnRegistration(second.actor, { id: offered.id, gesture: 'confirm' }, new Date('2026-11-24T20:01:00+01:00'))).toMatchObject({ code: 'too-late' })
  })

  test('to a group is of all its seats or of none', async () => {
    const sessionId = await aSession({ capacity: 3 })
    const [one, two] = [await join(sessionId, monday, 2), await join(sessionId, monday, 1)]
    const group = await join(sessionId, monday, 3)
    const alone = await join(sessionId, monday, 1)
    await answerOwnRegistration(one.actor, { id: idOf(one.done), gesture: 'leave' }, later(1))
    expect([await stateOf(idOf(group.done)), await stateOf(idOf(alone.done))]).toEqual(['waiting', 'waiting'])
    await answerOwnRegistration(two.actor, { id: idOf(two.done), gesture: 'leave' }, later(2))
    expect([await stateOf(idOf(group.done)), await stateOf(idOf(alone.done))]).toEqual(['offered', 'waiting'])
  })

  test('ends with the cancellation of the date: everybody is told once, nothing is offered any more', async () => {
    const sessionId = await aSession({ capacity: 1 })
    const [first, second] = [await join(sessionId), await join(sessionId)]
    await answerOwnRegistration(first.actor, { id: idOf(first.done), gesture: 'leave' }, later(1))
    await cancelSession(commandActor, { id: sessionId }, later(2))
    await cancelSession(commandActor, { id: sessionId }, later(3))
    expect(await answerOwnRegistration(second.actor, { id: idOf(second.done), gesture: 'confirm' }, later(3))).toMatchObject({ code: 'cancelled' })
    expect((await mailsOf(idOf(second.done))).filter((one) => one === 'session-cancelled')).toHaveLength(1)
    expect(await mailsOf(idOf(first.done))).not.toContain('session-cancelled')
  })

  test('the waiting list ends when the session begins', async () => {
    const sessionId = await aSession({ capacity: 1, startsAt: later(5) })
    await join(sessionId)
    const second = await join(sessionId)
    await lapseRegistrations(commandActor, null, later(4.9))
    expect(await stateOf(idOf(second.done))).toBe('waiting')
    await lapseRegistrations(commandActor, null, later(5))
    expect(await stateOf(idOf(second.done))).toBe('lapsed')
  })
})

describe('reminders', () => {
  const at = (text: string) => new Date(text)
  const remind = (text: string) => sendEventReminders(commandActor, null, at(text))

  test('leave a week and a day before, at nine, once each, however often the job runs', async () => {
    const sessionId = await aSession({ startsAt: at('2027-03-28T17:30:00Z') })
    const one = await join(sessionId)
    const id = idOf(one.done)
    await remind('2027-03-20T11:00:00+01:00')
    expect(await mailsOf(id)).toEqual(['registration-received'])
    await remind('2027-03-21T08:59:00+01:00')
    expect(await mailsOf(id)).toEqual(['registration-received'])
    for (const time of ['09:00', '09:15', '15:00']) await remind(`2027-03-21T${time}:00+01:00`)
    expect(await mailsOf(id)).toEqual(['event-in-a-week', 'registration-received'])
    // The night on which clocks go forward lies between the two.
    await remind('2027-03-27T09:00:00+01:00')
    await remind('2027-03-27T09:15:00+01:00')
    expect(await mailsOf(id)).toEqual(['event-in-a-week', 'event-tomorrow', 'registration-received'])
  })

  test('are worked out anew when the date moves, and not written after a cancellation, nor to whoever left or waits', async () => {
    const sessionId = await aSession({ startsAt: at('2027-04-08T17:30:00Z'), capacity: 2 })
    const [comes, leaves, waits] = [await join(sessionId), await join(sessionId), await join(sessionId)]
    await remind('2027-04-01T10:00:00+02:00')
    expect(await mailsOf(idOf(comes.done))).toContain('event-in-a-week')
    await updateSession(commandActor, { id: sessionId, version: 1, plan: { halfDays: [{ day: '2027-04-15', from: '19:30', until: '21:30' }], place: '', capacity: 2, opensOn: null, closesOn: null, quotas: [] } }, at('2027-04-02T10:00:00+02:00'))
    await answerOwnRegistration(leaves.actor, { id: idOf(leaves.done), gesture: 'leave' }, at('2027-04-02T11:00:00+02:00'))
    await remind('2027-04-08T10:00:00+02:00')
    expect((await mailsOf(idOf(comes.done))).filter((one) => one === 'event-in-a-week')).toHaveLength(2)
    await cancelSession(commandActor, { id: sessionId }, at('2027-04-09T10:00:00+02:00'))
    await remind('2027-04-14T10:00:00+02:00')
    expect(await mailsOf(idOf(comes.done))).not.toContain('event-tomorrow')
    for (const other of [leaves, waits]) expect((await mailsOf(idOf(other.done))).filter((one) => one.startsWith('event-')).length).toBeLessThanOrEqual(other === leaves ? 1 : 0)
  })
})

describe('when one may register', () => {
  test('from the opening to the closing; the coordination before and after too', async () => {
    const sessionId = await aSession({ opensAt: later(1), closesAt: later(2) })
    const phone = (at: Date) => registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname: 'Béhague', email: '', phone: '', professionCode: null, organisation: '' }, at)
    expect((await join(sessionId, later(0.9))).done).toMatchObject({ code: 'not-yet' })
    expect((await join(sessionId, later(1))).done.ok).toBe(true)
    expect((await join(sessionId, later(2))).done).toMatchObject({ code: 'closed' })
    expect([(await phone(later(0.5))).ok, (await phone(later(3))).ok]).toEqual([true, true])
    expect(await phone(new Date('2026-12-03T18:31:00Z'))).toMatchObject({ code: 'begun' })
  })

  test('a group larger than the room is told how many seats there are', async () => {
    expect((await join(await aSession({ capacity: 3 }), monday, 4)).done).toMatchObject({ code: 'group-too-large', details: { seats: 3 } })
  })
})

describe('when the coordination changes something', () => {
  const plan = (day: string, capacity: number | null) => ({ halfDays: [{ day, from: '19:30', until: '21:30' }], place: '', capacity, opensOn: null, closesOn: null, quotas: [] })

  test('a capacity lowered under the number of people excludes nobody and lets nobody in; raised, it offers at once', async () => {
    const sessionId = await aSession({ capacity: 3 })
    const people = [await join(sessionId), await join(sessionId), await join(sessionId)]
    await updateSession(commandActor, { id: sessionId, version: 1, plan: plan('2026-12-03', 2) }, later(1))
    expect(await seat(sessionId)).toMatchObject({ taken: 3 })
    const waiting = await join(sessionId, later(2))
    expect(waiting.done).toMatchObject({ ok: true, value: { state: 'waiting' } })
    await answerOwnRegistration(people[0]?.actor ?? somebody(), { id: idOf(people[0]?.done ?? waiting.done), gesture: 'leave' }, later(3))
    expect(await stateOf(idOf(waiting.done))).toBe('waiting')
    await updateSession(commandActor, { id: sessionId, version: 2, plan: plan('2026-12-03', 4) }, later(4))
    expect(await stateOf(idOf(waiting.done))).toBe('offered')
  })

  test('a date that moves asks everybody again, once; whoever says yes is not asked any more', async () => {
    const sessionId = await aSession({ capacity: 2 })
    const one = await join(sessionId)
    expect(await updateSession(commandActor, { id: sessionId, version: 1, plan: plan('2026-12-04', 2) }, later(1))).toMatchObject({ ok: true, value: { asked: 1 } })
    expect(await mailsOf(idOf(one.done))).toEqual(['registration-received', 'session-moved'])
    const asked = () => db().registration.findUniqueOrThrow({ where: { id: idOf(one.done) }, select: { askedAgainAt: true } })
    expect((await asked()).askedAgainAt).toEqual(later(1))
    await answerOwnRegistration(one.actor, { id: idOf(one.done), gesture: 'confirm' }, later(2))
    expect((await asked()).askedAgainAt).toBeNull()
    // The same date again, another number of seats: nobody is written to.
    expect(await updateSession(commandActor, { id: sessionId, version: 2, plan: plan('2026-12-04', 5) }, later(3))).toMatchObject({ ok: true, value: { asked: 0 } })
  })

  test('an event put off keeps its seats; nobody registers meanwhile; with a date again, everybody is asked', async () => {
    const sessionId = await aSession({ capacity: 2 })
    const one = await join(sessionId)
    const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
    expect(await changeEventState(commandActor, { eventId, version: 1, state: 'postponed', reason: '' }, later(1))).toMatchObject({ code: 'reason-needed' })
    expect(await changeEventState(commandActor, { eventId, version: 1, state: 'postponed', reason: 'Salle fermée.' }, later(1))).toMatchObject({ ok: true, value: { told: 1 } })
    expect((await join(sessionId, later(2))).done).toMatchObject({ code: 'cancelled' })
    expect(await stateOf(idOf(one.done))).toBe('registered')
    expect(await changeEventState(commandActor, { eventId, version: 2, state: 'planned', reason: '' }, later(3))).toMatchObject({ ok: true, value: { told: 1 } })
    expect(await mailsOf(idOf(one.done))).toEqual(['event-postponed', 'registration-received', 'session-moved'])
  })

  test('two who change the same date: the second is told', async () => {
    const id = await aSession({ capacity: 2 })
    const answers = [await updateSession(commandActor, { id, version: 1, plan: plan('2026-12-03', 3) }, monday), await updateSession(commandActor, { id, version: 1, plan: plan('2026-12-03', 4) }, monday)]
    expect(answers.map((one) => (one.ok ? 'ok' : one.code))).toEqual(['ok', 'changed-meanwhile'])
  })
})
