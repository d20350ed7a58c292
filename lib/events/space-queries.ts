import { canReadMembersContent } from '#lib/content/policy'
import { listReadableContents, type PublicContent } from '#lib/content/public-queries'
import type { Actor } from '#lib/platform/auth/actor'
import { type FileView, publicPassedFiles } from '#lib/media/queries'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { frenchSpaces } from '#lib/platform/format/french-spaces'
import type { SessionShown } from './public-queries.ts'
import type { RegistrationState } from './registration-states.ts'
import { sessionFields, type SessionRow, textsOf } from './session-sql.ts'

/** A date that is for members, with where the reader's own registration stands; null: none. */
export type SpaceSession = SessionShown & { eventId: string; slug: string; readers: 'public' | 'members'; title: string; own: RegistrationState | null }

/** Dates shown of what is over. */
const mostPast = 100

/** The dates to come of what is written for members, or held for them, or those that are over, the latest first; nothing for whoever is none. */
export async function listSpaceSessions(actor: Actor, now: Date, when: 'coming' | 'past' = 'coming'): Promise<SpaceSession[]> {
  if (!canReadMembersContent(actor)) return []
  const which = when === 'past' ? Prisma.sql`s.ends_at < ${now} AND NOT s.is_cancelled ORDER BY s.starts_at DESC, s.id LIMIT ${mostPast}` : Prisma.sql`s.ends_at >= ${now} ORDER BY s.starts_at, s.id LIMIT 200`
  const rows = await db().$queryRaw<SessionRow<SpaceSession>[]>`
    SELECT ${sessionFields(now)}, c.id AS "eventId", c.slug, c.audience::text AS readers, c.published->>'title' AS title,
      (SELECT r.state::text FROM registration r WHERE r.session_id = s.id AND r.account_id = ${actor.userId}::uuid AND r.state IN ('asked', 'held', 'registered', 'waiting', 'offered') LIMIT 1) AS own
    FROM event_session s JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = s.event_id
    WHERE c.published_at IS NOT NULL AND c.removed_at IS NULL AND e.audience <> 'invited' AND (c.audience = 'members' OR e.audience = 'members') AND ${which}`
  return rows.map((row) => ({ ...row, ...textsOf(row), title: frenchSpaces(row.title), place: frenchSpaces(row.place) }))
}

/** What members read of an event: its dates to come, when it was held, and its documents: those of before, and the minutes and others of after once a date is over. */
export type SpaceEvent = { event: PublicContent<'event'>; sessions: SpaceSession[]; held: { startsAt: string; endsAt: string }[]; files: FileView[] }

/** One event as members read it; null when there is none for this reader. */
export async function getSpaceEvent(actor: Actor, slug: string, now: Date): Promise<SpaceEvent | null> {
  if (!canReadMembersContent(actor)) return null
  const event = (await listReadableContents(actor, 'event')).find((one) => one.slug === slug)
  if (event === undefined) return null
  const [coming, past, documents] = await Promise.all([listSpaceSessions(actor, now), listSpaceSessions(actor, now, 'past'), db().eventDocument.findMany({ where: { eventId: event.id }, orderBy: [{ moment: 'asc' }, { position: 'asc' }], select: { mediaId: true, moment: true } })])
  const held = past.filter((one) => one.eventId === event.id)
  const files = await publicPassedFiles([...new Set(documents.filter((one) => one.moment === 'before' || held.length > 0).map((one) => one.mediaId))], now)
  return { event, sessions: coming.filter((one) => one.eventId === event.id), held, files }
}
