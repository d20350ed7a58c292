import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { signedWord } from '#lib/platform/signed-word'
import { isUuid } from '#lib/platform/uuid'
import type { AttendanceSource } from './attendance.ts'
import { canReadRegistrations } from './policy.ts'

/** Somebody who is awaited: `badge` is what their code says; `present` lists the half-days on which they were marked, `marks` how. `isNamed`: not only counted in a group. */
export type DeskPerson = { registrationId: string; position: number; firstName: string; surname: string; professionCode: string | null; organisation: string; badge: string; present: string[]; marks: { halfDayId: string; source: AttendanceSource; signedAt: Date | null; strokes: string | null }[]; isNamed: boolean }
export type Desk = { sessionId: string; eventId: string; title: string; place: string; eventPlace: string; startsAt: Date; endsAt: Date; capacity: number | null; taken: number; halfDays: { id: string; startsAt: Date; endsAt: Date }[]; people: DeskPerson[] }

/** The desk behind its link: who is awaited at this one date. */
export async function publicDesk(token: string, now: Date): Promise<Result<Desk, 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'event-desk', token, now)
  if (!link.ok) return link
  const desk = await loadDesk(link.value.subjectId)
  return desk === null ? refuse('link-unknown') : ok(desk)
}

/** The same for whoever may read who comes: lists, badges and sheets are made of it. */
export async function getDesk(actor: Actor, sessionId: string): Promise<Desk | null> {
  return canReadRegistrations(actor) && isUuid(sessionId) ? loadDesk(sessionId) : null
}

async function loadDesk(id: string): Promise<Desk | null> {
  const session = await db().eventSession.findFirst({
    where: { id, isCancelled: false },
    select: {
      id: true, eventId: true, startsAt: true, endsAt: true, place: true, capacity: true, taken: true, halfDays: { orderBy: { startsAt: 'asc' }, select: { id: true, startsAt: true, endsAt: true } },
      event: { select: { content: { select: { draftTitle: true, draft: true } } } },
      registrations: {
        where: { state: 'registered' }, orderBy: [{ surname: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
        select: { id: true, people: true, firstName: true, surname: true, professionCode: true, organisation: true, companions: { select: { position: true, firstName: true, surname: true, professionCode: true } }, attendances: { where: { isPresent: true }, select: { position: true, halfDayId: true, source: true, signedAt: true, strokes: true } } },
      },
    },
  })
  if (!session) return null
  const { event, registrations, ...own } = session
  return { ...own, sessionId: session.id, title: event.content.draftTitle, eventPlace: placeOf(event.content.draft), people: registrations.flatMap(peopleOf) }
}

type Row = {
  id: string; people: number; firstName: string; surname: string; professionCode: string | null; organisation: string
  companions: { position: number; firstName: string; surname: string; professionCode: string | null }[]; attendances: { position: number; halfDayId: string; source: AttendanceSource; signedAt: Date | null; strokes: string | null }[]
}

function peopleOf(row: Row): DeskPerson[] {
  return Array.from({ length: row.people }, (_, index) => index + 1).map((position) => {
    const named = row.companions.find((one) => one.position === position)
    const marks = row.attendances.filter((one) => one.position === position).map(({ halfDayId, source, signedAt, strokes }) => ({ halfDayId, source, signedAt, strokes }))
    const who = position === 1 ? row : (named ?? { firstName: `avec ${row.firstName} ${row.surname}`, surname: `Personne ${position}`, professionCode: null })
    return {
      registrationId: row.id, position, firstName: who.firstName, surname: who.surname, professionCode: who.professionCode, organisation: row.organisation,
      badge: signedWord('badge', `${row.id}.${position}`), present: marks.map((one) => one.halfDayId), marks, isNamed: position === 1 || named !== undefined,
    }
  })
}

function placeOf(draft: unknown): string {
  const place = typeof draft === 'object' && draft !== null ? Reflect.get(draft, 'place') as unknown : undefined
  return typeof place === 'string' ? place : ''
}
