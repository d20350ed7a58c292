import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { plainWords } from '#lib/platform/format/plain-words'
import { listPageSize } from '#lib/platform/list-request'
import type { DatesRequest, DateState } from './date-list-schema.ts'
import { canReadRegistrations } from './policy.ts'

/** A date in the coordination's list, with how full it is. */
export type ListedDate = { id: string; eventId: string; title: string; startsAt: Date; endsAt: Date; place: string; capacity: number | null; taken: number; waiting: number; state: DateState }
export type DateList = { dates: ListedDate[]; total: number; withoutDate: { id: string; title: string }[] }

/** Dates to come or past, as the address asks for them, and events that have none; null for whoever may not read who comes. `extent`: a page, or all of it. */
export async function listOfficeDates(actor: Actor, request: DatesRequest, now: Date, extent: 'page' | 'everything' = 'page'): Promise<DateList | null> {
  if (!canReadRegistrations(actor)) return null
  const words = plainWords(request.search).split(' ').map((word) => `%${word}%`)
  const rows = await db().$queryRaw<(ListedDate & { total: number })[]>`
    WITH listed AS (
      SELECT s.id, s.event_id AS "eventId", c.draft_title AS title, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.place, s.capacity, s.taken, s.waiting,
        CASE WHEN s.is_cancelled OR e.state = 'cancelled' THEN 'cancelled' WHEN e.state = 'postponed' THEN 'postponed' WHEN c.published_at IS NOT NULL THEN 'published' ELSE 'draft' END AS state
      FROM event_session s JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = s.event_id
      WHERE c.removed_at IS NULL AND ${request.when === 'past' ? Prisma.sql`s.ends_at < ${now}` : Prisma.sql`s.ends_at >= ${now}`})
    SELECT *, (count(*) OVER ())::int AS total FROM listed
    WHERE (${request.state}::text IS NULL OR state = ${request.state}) AND (${request.search} = '' OR search_plain(title || ' ' || place) LIKE ALL (${words}))
    ORDER BY ${order(request)}, "startsAt", id
    LIMIT ${extent === 'page' ? listPageSize : null} OFFSET ${extent === 'page' ? (request.page - 1) * listPageSize : 0}`
  // Past the last page: somebody's bookmark, or a list that grew shorter.
  if (rows.length === 0 && request.page > 1) return listOfficeDates(actor, { ...request, page: 1 }, now, extent)
  return { dates: rows, total: rows[0]?.total ?? 0, withoutDate: request.when === 'past' || request.page > 1 ? [] : await listWithoutDate() }
}

function order({ sort, direction }: DatesRequest): Prisma.Sql {
  const by = { date: Prisma.sql`"startsAt"`, nom: Prisma.sql`search_plain(title)`, inscrits: Prisma.sql`taken`, attente: Prisma.sql`waiting` }[sort]
  return direction === 'desc' ? Prisma.sql`${by} DESC` : by
}

async function listWithoutDate(): Promise<DateList['withoutDate']> {
  const rows = await db().content.findMany({ where: { kind: 'event', removedAt: null, OR: [{ event: null }, { event: { sessions: { none: {} } } }] }, orderBy: { createdAt: 'desc' }, take: 50, select: { id: true, draftTitle: true } })
  return rows.map((one) => ({ id: one.id, title: one.draftTitle }))
}
