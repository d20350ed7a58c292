import type { Actor } from '#lib/platform/auth/actor'
import { addDays, startOfDay } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import type { JournalRequest } from './journal-request-schema.ts'
import { findSubjectIds, subjectNames } from './journal-subjects-repository.ts'
import { canReadJournal, canReadJournalContent } from './policy.ts'

export type JournalLine = {
  id: string
  at: Date
  actor: string
  capacity: string
  /** The change; of an access, what was read. */
  event: string
  /** What it was about, by today's name; empty for whoever may not read content. */
  subject: string
  /** The same by its identifier, under the same condition. */
  subjectId: string
}

const pageSize = 50
/** Lines of a file: the latest ones. */
const fileSize = 10_000

/**
 * The trail of changes, or of accesses, newest first. It keeps opaque ids: names are looked up now, so that somebody who
 * was erased is not named any more. An administrator reads who did which kind of thing when, and nothing of what.
 */
export async function listJournal(actor: Actor, request: JournalRequest, timeZone: string, extent: 'page' | 'file' = 'page'): Promise<{ lines: JournalLine[]; hasMore: boolean } | null> {
  if (!canReadJournal(actor)) return null
  const isWhole = canReadJournalContent(actor)
  const size = extent === 'page' ? pageSize : fileSize
  const rows = await readRows(request, isWhole && request.about !== '' ? await findSubjectIds(db(), request.about) : null, timeZone, { skip: extent === 'page' ? (request.page - 1) * pageSize : 0, take: size + 1 })
  const shown = rows.slice(0, size)
  const [people, subjects] = await Promise.all([accountNames(shown.map((row) => row.actorId)), isWhole ? subjectNames(db(), shown) : new Map<string, string>()])
  return {
    lines: shown.map((row) => ({
      id: String(row.id), at: row.at, capacity: row.capacity, event: row.event,
      actor: row.actorId === null ? '' : (people.get(row.actorId) ?? 'compte effacé'),
      subject: subjects.get(`${row.subjectType}:${row.subjectId}`) ?? '', subjectId: isWhole ? row.subjectId : '',
    })),
    hasMore: rows.length > size,
  }
}

type JournalRow = { id: bigint; at: Date; actorId: string | null; capacity: string; event: string; subjectType: string; subjectId: string }

async function readRows({ book, kind, actorId, fromOn, untilOn }: JournalRequest, subjectIds: string[] | null, timeZone: string, cut: { skip: number; take: number }): Promise<JournalRow[]> {
  const at = {
    ...(fromOn === null ? {} : { gte: startOfDay(fromOn, timeZone) }),
    ...(untilOn === null ? {} : { lt: startOfDay(addDays(untilOn, 1), timeZone) }),
  }
  const shared = {
    ...(Object.keys(at).length > 0 ? { at } : {}), ...(actorId === null ? {} : { actorId }), ...(subjectIds === null ? {} : { subjectId: { in: subjectIds } }),
  }
  const paging = { orderBy: { id: 'desc' as const }, ...cut }
  if (book === 'changes') {
    const event = kind === null ? {} : { event: kind.includes('.') ? kind : { startsWith: `${kind}.` } }
    return db().auditEvent.findMany({ where: { ...shared, ...event }, select: { id: true, at: true, actorId: true, capacity: true, event: true, subjectType: true, subjectId: true }, ...paging })
  }
  const read = await db().accessEvent.findMany({ where: { ...shared, ...(kind === null ? {} : { subjectType: kind }) }, select: { id: true, at: true, actorId: true, subjectType: true, subjectId: true }, ...paging })
  return read.map((row) => ({ ...row, capacity: '', event: row.subjectType }))
}

async function accountNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null)
  const rows = await db().user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Whoever left a trace, to choose one from. */
export async function listJournalActors(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!canReadJournal(actor)) return []
  return db().$queryRaw<{ value: string; label: string }[]>`
    SELECT u.id AS value, u.name AS label FROM app_user u
     WHERE EXISTS (SELECT 1 FROM audit_event a WHERE a.actor_id = u.id) OR EXISTS (SELECT 1 FROM access_event a WHERE a.actor_id = u.id)
     ORDER BY u.name, u.id LIMIT 500`
}
