import { Prisma } from '#lib/platform/db/generated/client'

const used = Prisma.sql`(SELECT coalesce(sum(r.people), 0)::int FROM registration r WHERE r.quota_id = q.id AND r.state IN ('held', 'registered', 'offered'))`

/** What is shown of a date, from `event_session s`, `event e` and `content c`. Seats kept for a profession or an organisation are not everybody's yet. */
export const sessionFields = (now: Date) => Prisma.sql`
  s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt", CASE WHEN s.place = '' THEN coalesce(c.published->>'place', '') ELSE s.place END AS place, e.audience::text AS audience, e.state::text AS state, s.is_cancelled AS "isCancelled",
  s.opens_at AS "opensAt", s.closes_at AS "closesAt", s.waiting,
  CASE WHEN s.capacity IS NULL THEN NULL ELSE greatest(0, s.capacity - s.taken - (SELECT coalesce(sum(greatest(0, q.seats - ${used})), 0)::int
    FROM session_quota q WHERE q.session_id = s.id AND q.releases_at > ${now})) END AS left,
  (SELECT coalesce(json_agg(json_build_object('professionCode', q.profession_code, 'organisation', o.name, 'seats', q.seats, 'left', greatest(0, least(q.seats - ${used}, s.capacity - s.taken)), 'until', to_char(q.releases_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY q.releases_at, q.id), '[]'::json)
    FROM session_quota q LEFT JOIN organisation o ON o.id = q.organisation_id WHERE q.session_id = s.id AND q.releases_at > ${now}) AS kept`

/** A date as the database gives it: instants, which are texts where it is shown. */
export type SessionRow<Shown> = Omit<Shown, 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt'> & { startsAt: Date; endsAt: Date; opensAt: Date | null; closesAt: Date | null }

/** Its instants as texts. */
export function textsOf({ startsAt, endsAt, opensAt, closesAt }: { startsAt: Date; endsAt: Date; opensAt: Date | null; closesAt: Date | null }) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null }
}
