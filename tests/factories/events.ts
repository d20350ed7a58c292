import { randomUUID } from 'node:crypto'
import { askSeat, type SeatToAsk } from '#lib/events/ask-seat'
import type { PollPlan } from '#lib/events/date-poll'
import type { EventAudience } from '#lib/events/event-choices'
import { markAttendance } from '#lib/events/mark-attendance'
import { registerByPhone } from '#lib/events/register-by-phone'
import { commandActor } from '#lib/platform/auth/actor'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { formProof } from '#lib/platform/form-proof'
import { actorWith } from '#tests/factories/actor'
import { monday } from '#tests/factories/register'

export type SessionFacts = { capacity?: number | null; startsAt?: Date; audience?: EventAudience; eventId?: string; opensAt?: Date; closesAt?: Date }

/** A published event; its id. */
export async function anEvent(audience: EventAudience = 'public'): Promise<string> {
  const id = randomUUID()
  const fields = { title: 'Soirée soins palliatifs', format: 'soiree', summary: 'Une soirée.', place: 'Salle des fêtes, Orchies' }
  await db().content.create({
    select: { id: true },
    data: { id, kind: 'event', slug: `soiree-${id}`, draft: fields, draftTitle: fields.title, updatedAt: monday, createdAt: monday, published: fields, publishedVersion: 1, publishedAt: monday, event: { create: { audience } } },
  })
  return id
}

/** A session of a published event, in the evening ten days after `monday` unless told otherwise; its id. */
export async function aSession(facts: SessionFacts = {}): Promise<string> {
  const startsAt = facts.startsAt ?? new Date('2026-12-03T18:30:00Z')
  const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000)
  const { id } = await db().eventSession.create({
    select: { id: true },
    data: {
      eventId: facts.eventId ?? (await anEvent(facts.audience)), startsAt, endsAt, capacity: facts.capacity === undefined ? 50 : facts.capacity,
      opensAt: facts.opensAt ?? null, closesAt: facts.closesAt ?? null, halfDays: { create: { startsAt, endsAt } },
    },
  })
  return id
}

/** Somebody of the public fills the form in a minute. */
export function aSeatForm(sessionId: string, more: Partial<SeatToAsk> = {}, now: Date = monday): SeatToAsk {
  return {
    sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname: 'Béhague', email: `${randomUUID()}@exemple.fr`, phone: '', professionCode: null, organisation: '',
    site: '', proof: formProof('inscription', new Date(now.getTime() - 60_000)), callerKey: randomUUID(), ...more,
  }
}

/** A seat asked for by the public; the registration as it stands. */
export async function anAskedSeat(sessionId: string, more: Partial<SeatToAsk> = {}, now: Date = monday): Promise<{ id: string; state: string }> {
  const form = aSeatForm(sessionId, more, now)
  const asked = await askSeat('public', form, now)
  if (!asked.ok) throw new Error(asked.code)
  return registrationBy({ requestKey: form.requestKey })
}

/** A registration as it stands. */
export async function registrationBy(where: { id: string } | { requestKey: string }): Promise<{ id: string; state: string; untilAt: Date | null; linkId: string | null; rank: bigint }> {
  return db().registration.findUniqueOrThrow({ where, select: { id: true, state: true, untilAt: true, linkId: true, rank: true } })
}

/** Somebody who registered on the telephone, with an address, and was there on every half-day. */
export async function aPresentPerson(sessionId: string, now: Date = monday): Promise<{ id: string }> {
  const done = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname: 'Béhague', email: `${randomUUID()}@exemple.fr`, phone: '', professionCode: null, organisation: '' }, now)
  if (!done.ok) throw new Error(done.code)
  const halfDays = await db().halfDay.findMany({ where: { sessionId }, select: { id: true } })
  for (const one of halfDays) await markAttendance(commandActor, { registrationId: done.value.id, position: 1, halfDayId: one.id, isPresent: true, source: 'list' }, now)
  return { id: done.value.id }
}

/** Somebody signed in, with an address of their own. */
export function somebody(more: Partial<Actor> = {}): Actor {
  const userId = randomUUID()
  return actorWith({ userId, name: 'Anne Morel', email: `${userId}@exemple.fr`, roles: new Set(['member']), ...more })
}

/** The most seats that were ever taken in a session at once, as the database wrote down at each change. */
export async function mostTaken(sessionId: string): Promise<number> {
  const { _max } = await db().seatMove.aggregate({ where: { sessionId }, _max: { takenAfter: true } })
  return _max.takenAfter ?? 0
}

/** A poll about the evenings of 3 and 4 December, answered until 1 December. */
export function aPollPlan(...emails: string[]): PollPlan {
  return { choices: ['2026-12-03', '2026-12-04'].map((day) => ({ day, from: '19:30', until: '21:30' })), lastDay: '2026-12-01', voters: emails.map((email) => ({ name: '', email })) }
}
