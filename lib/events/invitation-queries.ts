import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { frenchSpaces } from '#lib/platform/format/french-spaces'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import type { SessionShown } from './public-queries.ts'
import { liveStates } from './registration-states.ts'
import { sessionFields, type SessionRow, textsOf } from './session-sql.ts'

/** Somebody invited, and whether they registered for a date of the event. */
export type Invited = { id: string; email: string; invitedAt: Date; hasRegistered: boolean }

/** Whom an event invites, with its title; null for whoever does not prepare events. */
export async function getInvited(actor: Actor, eventId: string): Promise<{ title: string; isPublished: boolean; people: Invited[] } | null> {
  if (!canRunEvents(actor) || !isUuid(eventId)) return null
  const content = await db().content.findFirst({ where: { id: eventId, kind: 'event', removedAt: null }, select: { draftTitle: true, publishedAt: true } })
  if (!content) return null
  const rows = await db().eventInvitation.findMany({ where: { eventId }, orderBy: [{ email: 'asc' }, { id: 'asc' }], select: { id: true, email: true, invitedAt: true, personKey: true } })
  const registered = await db().registration.findMany({ where: { session: { eventId }, state: { in: [...liveStates] }, personKey: { in: rows.map((row) => row.personKey) } }, select: { personKey: true } })
  const keys = new Set(registered.map((one) => one.personKey))
  return { title: content.draftTitle, isPublished: content.publishedAt !== null, people: rows.map(({ personKey, ...row }) => ({ ...row, hasRegistered: keys.has(personKey) })) }
}

export type OpenedInvitation = { eventId: string; email: string; title: string; summary: string; place: string; sessions: SessionShown[] }

/** What the link of an invitation opens: the event and its dates to come. */
export async function publicInvitation(token: string, now: Date): Promise<Result<OpenedInvitation, 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'event-invitation', token, now)
  if (!link.ok) return link
  const one = await db().eventInvitation.findFirst({ where: { id: link.value.subjectId, event: { content: { removedAt: null, NOT: { publishedAt: null } } } }, select: { eventId: true, email: true, event: { select: { content: { select: { published: true } } } } } })
  if (!one) return refuse('link-unknown')
  const rows = await db().$queryRaw<SessionRow<SessionShown>[]>`
    SELECT ${sessionFields(now)} FROM event_session s JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = s.event_id
    WHERE s.event_id = ${one.eventId}::uuid AND s.ends_at >= ${now} ORDER BY s.starts_at, s.id`
  const text = (name: string) => { const value: unknown = Reflect.get(Object(one.event.content.published) as object, name); return typeof value === 'string' ? frenchSpaces(value) : '' }
  return ok({ eventId: one.eventId, email: one.email, title: text('title'), summary: text('summary'), place: text('place'), sessions: rows.map((row) => ({ ...row, ...textsOf(row), place: frenchSpaces(row.place) })) })
}
