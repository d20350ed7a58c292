import { type FileView, publicPassedFiles } from '#lib/media/queries'
import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { signedWord } from '#lib/platform/signed-word'
import type { Companion } from './companions.ts'
import { evaluationRefusal } from './evaluation.ts'
import type { AskedQuestion } from './question-queries.ts'
import type { RegistrationState } from './registration-states.ts'

/** A registration as the person it is about reads it. */
export type OwnRegistration = {
  id: string; sessionId: string; state: RegistrationState; people: number; untilAt: Date | null; isAskedAgain: boolean
  title: string; address: string; place: string; startsAt: Date; endsAt: Date; isCancelled: boolean; eventState: 'planned' | 'postponed' | 'cancelled'; stateReason: string
  /** People before them in the waiting list. */
  before: number
  /** Of a meeting on line, for whoever is registered. */
  meetingLink: string
  /** What the code of each of them says at the door, while they have a seat. */
  badges: readonly string[]
  /** Those who come along, as far as they are named. */
  companions: readonly Companion[]
  /** Documents of the event for whoever has a seat: those of before, and once it is over those of after. */
  documents: readonly FileView[]
  /** Whether they may say what they think: `given` once they have; and the event's own questions about it. */
  evaluation: 'open' | 'given' | null
  evaluationQuestions: readonly AskedQuestion[]
}

type OwnRow = Omit<OwnRegistration, 'badges' | 'documents' | 'evaluation' | 'evaluationQuestions'> & { eventId: string; hasEvaluated: boolean; wasPresent: boolean; isAnybodyMarked: boolean }

/** The registrations of whoever is signed in, those to come first. */
export async function listOwnRegistrations(actor: Actor, now: Date): Promise<OwnRegistration[]> {
  if (actor.userId === null) return []
  return own(now, Prisma.sql`r.account_id = ${actor.userId}::uuid`, Prisma.sql`s.ends_at < ${now}, CASE WHEN s.ends_at < ${now} THEN NULL ELSE s.starts_at END, s.starts_at DESC, r.rank`)
}

/** The registration behind the link of a mail; opening it changes nothing. */
export async function publicLinkedRegistration(token: string, now: Date): Promise<Result<OwnRegistration, 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'registration', token, now)
  if (!link.ok) return link
  const [found] = await own(now, Prisma.sql`r.id = ${link.value.subjectId}::uuid`, Prisma.sql`r.rank`)
  return found === undefined ? refuse('link-unknown') : ok(found)
}

async function own(now: Date, where: Prisma.Sql, order: Prisma.Sql): Promise<OwnRegistration[]> {
  const rows = await db().$queryRaw<OwnRow[]>`
    SELECT r.id, s.event_id AS "eventId", r.has_evaluated AS "hasEvaluated", EXISTS (SELECT 1 FROM attendance a WHERE a.registration_id = r.id AND a.is_present) AS "wasPresent",
      EXISTS (SELECT 1 FROM attendance a JOIN registration o ON o.id = a.registration_id WHERE o.session_id = s.id AND a.is_present) AS "isAnybodyMarked", r.session_id AS "sessionId", r.state::text AS state, r.people, r.until_at AS "untilAt", r.asked_again_at IS NOT NULL AS "isAskedAgain",
      coalesce(c.published, c.draft)->>'title' AS title, CASE WHEN c.audience = 'members' THEN '/espace/agenda/' ELSE '/agenda/' END || c.slug AS address, CASE WHEN s.place = '' THEN coalesce(coalesce(c.published, c.draft)->>'place', '') ELSE s.place END AS place,
      s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.is_cancelled AS "isCancelled", e.state::text AS "eventState", e.state_reason AS "stateReason",
      CASE WHEN r.state = 'waiting' THEN (SELECT coalesce(sum(o.people), 0)::int FROM registration o WHERE o.session_id = r.session_id AND o.state = 'waiting' AND o.rank < r.rank) ELSE 0 END AS before,
      CASE WHEN r.state = 'registered' THEN e.meeting_link ELSE '' END AS "meetingLink",
      (SELECT coalesce(json_agg(json_build_object('position', p.position, 'firstName', p.first_name, 'surname', p.surname) ORDER BY p.position), '[]'::json) FROM companion p WHERE p.registration_id = r.id AND p.surname <> '') AS companions
    FROM registration r JOIN event_session s ON s.id = r.session_id JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = e.content_id WHERE ${where} ORDER BY ${order} LIMIT 200`
  const eventIds = [...new Set(rows.map((row) => row.eventId))]
  const documents = await db().eventDocument.findMany({ where: { eventId: { in: eventIds } }, orderBy: [{ moment: 'asc' }, { position: 'asc' }], select: { eventId: true, mediaId: true, moment: true } })
  const files = await publicPassedFiles([...new Set(documents.map((one) => one.mediaId))], now)
  const questions = await db().eventQuestion.findMany({ where: { eventId: { in: eventIds }, moment: 'evaluation' }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { eventId: true, id: true, wording: true, kind: true, options: true, isNeeded: true, reason: true, keepDays: true } })
  return rows.map(({ eventId, hasEvaluated, wasPresent, isAnybodyMarked, ...row }) => {
    const refusal = evaluationRefusal({ state: row.state, hasEvaluated, wasPresent, isAnybodyMarked }, row, now)
    const isRead = (one: (typeof documents)[number]) => one.eventId === eventId && row.state === 'registered' && !row.isCancelled && (one.moment === 'before' || row.endsAt <= now)
    const read = new Set(documents.filter(isRead).map((one) => one.mediaId))
    return {
      ...row, badges: row.state === 'registered' ? Array.from({ length: row.people }, (_, index) => signedWord('badge', `${row.id}.${index + 1}`)) : [],
      documents: files.filter((file) => read.has(file.id)), evaluation: refusal === null ? 'open' : refusal === 'already-evaluated' ? 'given' : null,
      evaluationQuestions: questions.flatMap(({ eventId: of, ...question }) => (of === eventId ? [question] : [])),
    }
  })
}
