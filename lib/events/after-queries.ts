import { type FileView, publicMedia } from '#lib/media/queries'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { isUuid } from '#lib/platform/uuid'
import type { DocumentMoment } from './after-repository.ts'
import { type Results, resultsOf } from './evaluation.ts'
import { canReadRegistrations, canRunEvents } from './policy.ts'

/** A date that is over, and the thanks of it. `toThank`: those who were there, have an address and were not thanked; `without`: those who have none. */
export type AfterSession = { id: string; startsAt: Date; endsAt: Date; present: number; toThank: number; without: number; thanked: number; message: string | null; version: number; sentAt: Date | null }
export type OfficeAfter = { title: string; documents: Record<DocumentMoment, string[]>; sessions: AfterSession[] }

/** What surrounds an event: its documents and the thanks of its past dates; null for whoever does not prepare events. */
export async function getOfficeAfter(actor: Actor, eventId: string, now: Date): Promise<OfficeAfter | null> {
  if (!canRunEvents(actor) || !isUuid(eventId)) return null
  const content = await db().content.findFirst({ where: { id: eventId, kind: 'event', removedAt: null }, select: { draftTitle: true } })
  if (!content) return null
  const documents = await db().eventDocument.findMany({ where: { eventId }, orderBy: { position: 'asc' }, select: { mediaId: true, moment: true } })
  const sessions = await db().$queryRaw<AfterSession[]>`
    SELECT s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt", t.message, coalesce(t.version, 0) AS version, t.sent_at AS "sentAt", ${presentCounts}
    FROM event_session s LEFT JOIN session_thanks t ON t.session_id = s.id WHERE s.event_id = ${eventId}::uuid AND s.ends_at <= ${now} AND NOT s.is_cancelled ORDER BY s.starts_at DESC, s.id`
  const of = (moment: DocumentMoment) => documents.filter((one) => one.moment === moment).map((one) => one.mediaId)
  return { title: content.draftTitle, documents: { before: of('before'), after: of('after') }, sessions }
}

const there = Prisma.sql`FROM registration r WHERE r.session_id = s.id AND r.state = 'registered' AND EXISTS (SELECT 1 FROM attendance a WHERE a.registration_id = r.id AND a.is_present)`
const presentCounts = Prisma.sql`
  (SELECT count(*)::int ${there}) AS present, (SELECT count(*)::int ${there} AND r.thanked_at IS NULL AND r.email <> '' AND r.link_id IS NOT NULL) AS "toThank",
  (SELECT count(*)::int ${there} AND (r.email = '' OR r.link_id IS NULL)) AS without, (SELECT count(*)::int ${there} AND r.thanked_at IS NOT NULL) AS thanked`

/** The evaluations of one past date; `results` null while they are too few to be shown, to anybody. */
export type SessionEvaluations = { id: string; startsAt: Date; endsAt: Date; given: number; present: number; results: Results | null }

/** What those who were there think, date by date, the latest first; null for whoever may not read who comes. */
export async function getEvaluations(actor: Actor, eventId: string): Promise<{ title: string; sessions: SessionEvaluations[] } | null> {
  if (!canReadRegistrations(actor) || !isUuid(eventId)) return null
  const content = await db().content.findFirst({ where: { id: eventId, kind: 'event', removedAt: null }, select: { draftTitle: true } })
  if (!content) return null
  const questions = await db().eventQuestion.findMany({ where: { eventId, moment: 'evaluation' }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, wording: true, kind: true, options: true } })
  const rows = await db().eventSession.findMany({
    where: { eventId, isCancelled: false, evaluations: { some: {} } }, orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true, startsAt: true, endsAt: true, evaluations: { select: { satisfaction: true, useful: true, improve: true, answers: { select: { questionId: true, text: true } } } },
      _count: { select: { registrations: { where: { state: 'registered', attendances: { some: { isPresent: true } } } } } },
    },
  })
  return { title: content.draftTitle, sessions: rows.map(({ evaluations, _count, ...session }) => ({ ...session, given: evaluations.length, present: _count.registrations, results: resultsOf(evaluations, questions) })) }
}

/** The documents of an event that everybody may read: those of before, and those of after once its last date is over. */
export async function publicEventFiles(eventId: string, now: Date): Promise<FileView[]> {
  const rows = await db().eventDocument.findMany({ where: { eventId, event: { content: { audience: 'public', NOT: { publishedAt: null } } } }, orderBy: [{ moment: 'asc' }, { position: 'asc' }], select: { mediaId: true, moment: true } })
  const isOver = rows.length > 0 && (await db().eventSession.count({ where: { eventId, isCancelled: false, endsAt: { gt: now } } })) === 0
  const ids = [...new Set(rows.filter((row) => row.moment === 'before' || isOver).map((row) => row.mediaId))]
  const media = await publicMedia(ids)
  return ids.flatMap((id) => (media[id]?.kind === 'file' ? [media[id]] : []))
}
