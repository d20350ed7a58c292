import { type Db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { Presence } from './attendance-hours.ts'

export type PresenceRow = Presence & {
  eventId: string; title: string; sessionStartsAt: Date; firstName: string; surname: string; personKey: string | null; professionCode: string | null; organisation: string
}

/** Who was there, half-day by half-day, at one date or at those that begin in a period, on what is over. */
export async function listPresences(client: Db, where: { sessionId: string } | { from: Date; before: Date; overBefore: Date }): Promise<PresenceRow[]> {
  const within = 'sessionId' in where
    ? Prisma.sql`s.id = ${where.sessionId}::uuid`
    : Prisma.sql`s.starts_at >= ${where.from} AND s.starts_at < ${where.before} AND h.ends_at < ${where.overBefore}`
  return client.$queryRaw<PresenceRow[]>`
    SELECT s.id AS "sessionId", s.event_id AS "eventId", s.starts_at AS "sessionStartsAt", c.draft_title AS title, r.id AS "registrationId", a.position, h.starts_at AS "startsAt", h.ends_at AS "endsAt", a.source::text AS source, a.signed_at IS NOT NULL AS "isSigned",
      CASE WHEN a.position = 1 THEN r.person_key END AS "personKey", r.organisation, CASE WHEN a.position = 1 THEN r.profession_code ELSE p.profession_code END AS "professionCode",
      CASE WHEN a.position = 1 THEN r.first_name WHEN p.position IS NOT NULL THEN p.first_name WHEN r.surname = '' THEN '' ELSE 'avec ' || r.first_name || ' ' || r.surname END AS "firstName",
      CASE WHEN a.position = 1 THEN r.surname WHEN p.position IS NOT NULL THEN p.surname WHEN r.surname = '' THEN '' ELSE 'Personne ' || a.position END AS surname
    FROM attendance a JOIN half_day h ON h.id = a.half_day_id JOIN registration r ON r.id = a.registration_id JOIN event_session s ON s.id = h.session_id JOIN content c ON c.id = s.event_id
    LEFT JOIN companion p ON p.registration_id = a.registration_id AND p.position = a.position
    WHERE a.is_present AND r.state = 'registered' AND NOT s.is_cancelled AND ${within} ORDER BY h.starts_at, r.id, a.position`
}

/** The last validation of each of these dates. */
export async function listValidations(client: Db, sessionIds: readonly string[]): Promise<{ sessionId: string; digest: string; by: string; at: Date }[]> {
  return client.$queryRaw<{ sessionId: string; digest: string; by: string; at: Date }[]>`
    SELECT DISTINCT ON (v.session_id) v.session_id AS "sessionId", v.digest, coalesce(u.name, '') AS by, v.validated_at AS at
    FROM attendance_validation v LEFT JOIN app_user u ON u.id = v.validated_by_id WHERE v.session_id = ANY(${[...sessionIds]}::uuid[]) ORDER BY v.session_id, v.id DESC`
}

/** Writes that somebody stands behind the presences of a date. */
export async function insertValidation(client: Db, validation: { sessionId: string; digest: string; people: number; minutes: number; validatedById: string | null; validatedAt: Date }): Promise<void> {
  await client.attendanceValidation.create({ data: validation, select: { id: true } })
}
