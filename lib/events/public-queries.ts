import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { addMonths, startOfDay } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { frenchSpaces } from '#lib/platform/format/french-spaces'
import type { AgendaFilters } from './agenda-filters.ts'
import type { EventAudience } from './event-choices.ts'
import { sessionFields, type SessionRow, textsOf } from './session-sql.ts'

/** A date of the agenda. Instants are texts (ISO), since this is cached. */
export type AgendaItem = SessionShown & { eventId: string; slug: string; title: string; format: string; summary: string; picture: string | null; publishedAt: string }
/** A date of an event as everybody may read it; `left`: seats that are everybody's, null where they are not counted. */
export type SessionShown = {
  id: string; startsAt: string; endsAt: string; place: string; audience: EventAudience; state: 'planned' | 'postponed' | 'cancelled'; isCancelled: boolean
  opensAt: string | null; closesAt: string | null; left: number | null; waiting: number
  /** Seats that are kept for somebody, and not released yet. */
  kept: KeptSeats[]
}
/** Seats kept for a profession or an organisation; `left`: those of them that are free. */
export type KeptSeats = { professionCode: string | null; organisation: string | null; seats: number; left: number; until: string }

/** Dates on one page of the agenda. */
export const agendaPageSize = 30

/** One page of the dates of what everybody may read, those to come first come first, past ones the latest first; and how many there are. */
export async function publicAgenda(filters: AgendaFilters, now: Date, pageSize = agendaPageSize): Promise<{ items: AgendaItem[]; total: number }> {
  const { timeZone } = await loadInstanceRules(db())
  const where = conditions(filters, now, timeZone)
  const order = filters.when === 'past' ? Prisma.sql`s.starts_at DESC, s.id` : Prisma.sql`s.starts_at, s.id`
  const rows = await db().$queryRaw<(SessionRow<AgendaItem> & { total: number })[]>`
    SELECT ${sessionFields(now)}, c.id AS "eventId", c.slug, c.published->>'title' AS title, c.published->>'format' AS format, coalesce(c.published->>'summary', '') AS summary, c.published->>'picture' AS picture, to_char(c.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "publishedAt", found.total
    FROM (SELECT s.id, (count(*) OVER ())::int AS total FROM event_session s JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = s.event_id
      WHERE ${where} ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(filters.page - 1) * pageSize}) found
    JOIN event_session s ON s.id = found.id JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = s.event_id ORDER BY ${order}`
  return { items: rows.map((row) => ({ ...row, ...textsOf(row), title: frenchSpaces(row.title), summary: frenchSpaces(row.summary), place: frenchSpaces(row.place) })), total: rows[0]?.total ?? 0 }
}

/** The dates of one event that everybody may read, in order. */
export async function publicSessions(eventId: string, now: Date): Promise<SessionShown[]> {
  const rows = await db().$queryRaw<SessionRow<SessionShown>[]>`
    SELECT ${sessionFields(now)} FROM event_session s JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = s.event_id
    WHERE s.event_id = ${eventId}::uuid AND c.audience = 'public' AND c.published_at IS NOT NULL ORDER BY s.starts_at, s.id`
  return rows.map((row) => ({ ...row, ...textsOf(row), place: frenchSpaces(row.place) }))
}

/** What an event that everybody may read says when it does not take place as announced. */
export async function publicEventState(eventId: string): Promise<{ state: 'planned' | 'postponed' | 'cancelled'; reason: string } | null> {
  const row = await db().event.findFirst({ where: { contentId: eventId, content: { audience: 'public', NOT: { publishedAt: null } } }, select: { state: true, stateReason: true } })
  return row && { state: row.state, reason: row.stateReason }
}

function conditions({ axis, format, audience, commune, month, when }: AgendaFilters, now: Date, timeZone: string): Prisma.Sql {
  const parts = [Prisma.sql`c.audience = 'public' AND c.published_at IS NOT NULL AND e.audience <> 'invited'`]
  if (month !== null) parts.push(Prisma.sql`s.starts_at < ${startOfDay(addMonths(month, 1), timeZone)} AND s.ends_at >= ${startOfDay(month, timeZone)}`)
  else parts.push(when === 'past' ? Prisma.sql`s.ends_at < ${now}` : Prisma.sql`s.ends_at >= ${now}`)
  if (format !== null) parts.push(Prisma.sql`c.published->>'format' = ${format}`)
  if (audience !== null) parts.push(Prisma.sql`e.audience = ${audience}::event_audience`)
  if (commune !== null) parts.push(Prisma.sql`c.published->'communes' @> to_jsonb(${commune}::text)`)
  if (axis !== null) parts.push(Prisma.sql`EXISTS (SELECT 1 FROM content_reference r JOIN content a ON a.id = r.target_id WHERE r.content_id = c.id AND r.state = 'published' AND r.field = 'actions' AND a.published->'axis' @> to_jsonb(${axis}::text))`)
  return Prisma.join(parts, ' AND ')
}
