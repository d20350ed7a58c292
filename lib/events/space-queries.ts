import { canReadMembersContent } from '#lib/content/policy'
import { listReadableContents, type PublicContent } from '#lib/content/public-queries'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { frenchSpaces } from '#lib/platform/format/french-spaces'
import type { SessionShown } from './public-queries.ts'
import type { RegistrationState } from './registration-states.ts'
import { sessionFields, type SessionRow, textsOf } from './session-sql.ts'

/** A date that is for members, with where the reader's own registration stands; null: none. */
export type SpaceSession = SessionShown & { eventId: string; slug: string; readers: 'public' | 'members'; title: string; own: RegistrationState | null }

/** The dates to come of what is written for members, or held for them; nothing for whoever is none. */
export async function listSpaceSessions(actor: Actor, now: Date): Promise<SpaceSession[]> {
  if (!canReadMembersContent(actor)) return []
  const rows = await db().$queryRaw<SessionRow<SpaceSession>[]>`
    SELECT ${sessionFields(now)}, c.id AS "eventId", c.slug, c.audience::text AS readers, c.published->>'title' AS title,
      (SELECT r.state::text FROM registration r WHERE r.session_id = s.id AND r.account_id = ${actor.userId}::uuid AND r.state IN ('asked', 'held', 'registered', 'waiting', 'offered') LIMIT 1) AS own
    FROM event_session s JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = s.event_id
    WHERE c.published_at IS NOT NULL AND c.removed_at IS NULL AND e.audience <> 'invited' AND (c.audience = 'members' OR e.audience = 'members') AND s.ends_at >= ${now} ORDER BY s.starts_at, s.id LIMIT 200`
  return rows.map((row) => ({ ...row, ...textsOf(row), title: frenchSpaces(row.title), place: frenchSpaces(row.place) }))
}

/** One event as members read it, with its dates to come; null when there is none for this reader. */
export async function getSpaceEvent(actor: Actor, slug: string, now: Date): Promise<{ event: PublicContent<'event'>; sessions: SpaceSession[] } | null> {
  if (!canReadMembersContent(actor)) return null
  const event = (await listReadableContents(actor, 'event')).find((one) => one.slug === slug)
  return event === undefined ? null : { event, sessions: (await listSpaceSessions(actor, now)).filter((one) => one.eventId === event.id) }
}
