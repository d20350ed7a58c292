import { isSlug } from '#lib/content/slug'
import { addDays, dayAt, startOfDay } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { CalendarEntry } from './calendar.ts'

type Row = { sessionId: string; rank: number; sequence: number; startsAt: Date; endsAt: Date; title: string; summary: string; place: string; slug: string; changedAt: Date; state: CalendarEntry['state'] }

/** Past dates stay in the feed for that many days, so that whoever subscribed sees what was called off at the last minute. */
const keptDays = 60

/** What calendars hold of the dates that everybody may read: those of one event by its address, or all that is to come. */
export async function publicCalendarEntries(slug: string | null, now: Date): Promise<CalendarEntry[]> {
  if (slug !== null && !isSlug(slug)) return []
  const since = startOfDay(addDays(dayAt(now, 'UTC'), -keptDays), 'UTC')
  const rows = await db().$queryRaw<Row[]>`
    SELECT s.id AS "sessionId", (row_number() OVER (PARTITION BY s.id ORDER BY h.starts_at))::int AS rank, s.sequence, h.starts_at AS "startsAt", h.ends_at AS "endsAt",
      c.published->>'title' AS title, coalesce(c.published->>'summary', '') AS summary, CASE WHEN s.place = '' THEN concat_ws(', ', nullif(c.published->>'place', ''), nullif(c.published->>'address', '')) ELSE s.place END AS place, c.slug,
      greatest(c.published_at, coalesce(e.state_at, c.published_at)) AS "changedAt", CASE WHEN s.is_cancelled THEN 'cancelled' ELSE e.state::text END AS state
    FROM event_session s JOIN half_day h ON h.session_id = s.id JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = s.event_id
    WHERE c.audience = 'public' AND c.published_at IS NOT NULL AND e.audience <> 'invited' AND (${slug}::text IS NULL OR c.slug = ${slug}) AND (${slug}::text IS NOT NULL OR s.ends_at >= ${since})
    ORDER BY h.starts_at, s.id LIMIT 3000`
  const host = new URL(publicUrl()).hostname
  return rows.map(({ sessionId, rank, slug: address, ...row }) => ({ ...row, uid: `${sessionId}-${rank}@${host}`, url: `${publicUrl()}/agenda/${address}` }))
}
