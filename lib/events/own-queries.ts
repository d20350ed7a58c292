import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { signedWord } from '#lib/platform/signed-word'
import type { Companion } from './companions.ts'
import type { RegistrationState } from './registration-states.ts'

/** A registration as the person it is about reads it. */
export type OwnRegistration = {
  id: string; sessionId: string; state: RegistrationState; people: number; untilAt: Date | null; isAskedAgain: boolean
  title: string; slug: string; place: string; startsAt: Date; endsAt: Date; isCancelled: boolean; eventState: 'planned' | 'postponed' | 'cancelled'; stateReason: string
  /** People before them in the waiting list. */
  before: number
  /** Of a meeting on line, for whoever is registered. */
  meetingLink: string
  /** What the code of each of them says at the door, while they have a seat. */
  badges: readonly string[]
  /** Those who come along, as far as they are named. */
  companions: readonly Companion[]
}

/** The registrations of whoever is signed in, those to come first. */
export async function listOwnRegistrations(actor: Actor, now: Date): Promise<OwnRegistration[]> {
  if (actor.userId === null) return []
  return own(Prisma.sql`r.account_id = ${actor.userId}::uuid`, Prisma.sql`s.ends_at < ${now}, CASE WHEN s.ends_at < ${now} THEN NULL ELSE s.starts_at END, s.starts_at DESC, r.rank`)
}

/** The registration behind the link of a mail; opening it changes nothing. */
export async function publicLinkedRegistration(token: string, now: Date): Promise<Result<OwnRegistration, 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'registration', token, now)
  if (!link.ok) return link
  const [found] = await own(Prisma.sql`r.id = ${link.value.subjectId}::uuid`, Prisma.sql`r.rank`)
  return found === undefined ? refuse('link-unknown') : ok(found)
}

async function own(where: Prisma.Sql, order: Prisma.Sql): Promise<OwnRegistration[]> {
  const rows = await db().$queryRaw<Omit<OwnRegistration, 'badges'>[]>`
    SELECT r.id, r.session_id AS "sessionId", r.state::text AS state, r.people, r.until_at AS "untilAt", r.asked_again_at IS NOT NULL AS "isAskedAgain",
      coalesce(c.published, c.draft)->>'title' AS title, c.slug, CASE WHEN s.place = '' THEN coalesce(coalesce(c.published, c.draft)->>'place', '') ELSE s.place END AS place,
      s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.is_cancelled AS "isCancelled", e.state::text AS "eventState", e.state_reason AS "stateReason",
      CASE WHEN r.state = 'waiting' THEN (SELECT coalesce(sum(o.people), 0)::int FROM registration o WHERE o.session_id = r.session_id AND o.state = 'waiting' AND o.rank < r.rank) ELSE 0 END AS before,
      CASE WHEN r.state = 'registered' THEN e.meeting_link ELSE '' END AS "meetingLink",
      (SELECT coalesce(json_agg(json_build_object('position', p.position, 'firstName', p.first_name, 'surname', p.surname) ORDER BY p.position), '[]'::json) FROM companion p WHERE p.registration_id = r.id AND p.surname <> '') AS companions
    FROM registration r JOIN event_session s ON s.id = r.session_id JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = e.content_id WHERE ${where} ORDER BY ${order} LIMIT 200`
  return rows.map((row) => ({ ...row, badges: row.state === 'registered' ? Array.from({ length: row.people }, (_, index) => signedWord('badge', `${row.id}.${index + 1}`)) : [] }))
}
