import type { Actor } from '#lib/platform/auth/actor'
import { addDays, type Day, startOfDay } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { canReadJournal, canReadJournalContent } from './policy.ts'

export type JournalRequest = {
  book: 'changes' | 'accesses'
  page: number
  /** First part of the event's name ("delegation"), or null. */
  family: string | null
  actorId: string | null
  fromOn: Day | null
  untilOn: Day | null
}

export type JournalLine = {
  id: string
  at: Date
  actor: string
  capacity: string
  event: string
  /** What it was about, by today's name; empty for whoever may not read content. */
  subject: string
}

const pageSize = 50

/**
 * The trail of changes, or of accesses, newest first. It keeps opaque ids: names are looked up now, so that somebody who
 * was erased is not named any more. An administrator reads who did which kind of thing when, and nothing of what.
 */
export async function listJournal(actor: Actor, request: JournalRequest, timeZone: string): Promise<{ lines: JournalLine[]; hasMore: boolean } | null> {
  if (!canReadJournal(actor)) return null
  const at = {
    ...(request.fromOn === null ? {} : { gte: startOfDay(request.fromOn, timeZone) }),
    ...(request.untilOn === null ? {} : { lt: startOfDay(addDays(request.untilOn, 1), timeZone) }),
  }
  const shared = { ...(Object.keys(at).length > 0 ? { at } : {}), ...(request.actorId === null ? {} : { actorId: request.actorId }) }
  const paging = { orderBy: { id: 'desc' as const }, skip: (request.page - 1) * pageSize, take: pageSize + 1 }
  const rows = request.book === 'changes'
    ? await db().auditEvent.findMany({ where: { ...shared, ...(request.family === null ? {} : { event: { startsWith: `${request.family}.` } }) }, select: { id: true, at: true, actorId: true, capacity: true, event: true, subjectType: true, subjectId: true }, ...paging })
    : (await db().accessEvent.findMany({ where: shared, select: { id: true, at: true, actorId: true, subjectType: true, subjectId: true }, ...paging })).map((row) => ({ ...row, capacity: '', event: 'access.read' }))
  const shown = rows.slice(0, pageSize)
  const [people, subjects] = await Promise.all([accountNames(shown.map((row) => row.actorId)), canReadJournalContent(actor) ? subjectNames(shown) : new Map<string, string>()])
  return {
    lines: shown.map((row) => ({
      id: String(row.id), at: row.at, capacity: row.capacity, event: row.event,
      actor: row.actorId === null ? '' : (people.get(row.actorId) ?? 'compte effacé'),
      subject: subjects.get(`${row.subjectType}:${row.subjectId}`) ?? '',
    })),
    hasMore: rows.length > pageSize,
  }
}

async function accountNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null)
  const rows = await db().user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

type Subject = { subjectType: string; subjectId: string }

/** Names of what the lines are about, one query per kind. */
async function subjectNames(lines: readonly Subject[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const idsOf = (type: string) => [...new Set(lines.filter((line) => line.subjectType === type && isUuid(line.subjectId)).map((line) => line.subjectId))]
  const keep = (type: string, rows: readonly { id: string; name: string }[]) => rows.forEach((row) => names.set(`${type}:${row.id}`, row.name))
  const person = { select: { firstName: true, lastName: true } } as const
  const [practices, practitioners, sites, organisations, accounts, delegations, conventions, sectors, messages, needs, campaigns] = await Promise.all([
    db().practice.findMany({ where: { id: { in: idsOf('practice') } }, select: { id: true, practitioner: person, site: { select: { name: true } } } }),
    db().practitioner.findMany({ where: { id: { in: idsOf('practitioner') } }, select: { id: true, firstName: true, lastName: true } }),
    db().site.findMany({ where: { id: { in: idsOf('site') } }, select: { id: true, name: true } }),
    db().organisation.findMany({ where: { id: { in: idsOf('organisation') } }, select: { id: true, name: true } }),
    db().user.findMany({ where: { id: { in: idsOf('account') } }, select: { id: true, name: true } }),
    db().delegation.findMany({ where: { id: { in: idsOf('delegation') } }, select: { id: true, user: { select: { name: true } } } }),
    db().convention.findMany({ where: { id: { in: idsOf('convention') } }, select: { id: true, title: true, organisation: { select: { name: true } } } }),
    db().sector.findMany({ where: { id: { in: idsOf('sector') } }, select: { id: true, name: true } }),
    db().contactMessage.findMany({ where: { id: { in: idsOf('contact_message') } }, select: { id: true, reference: true } }),
    db().needLine.findMany({ where: { id: { in: [...idsOf('need'), ...idsOf('identity'), ...idsOf('thread'), ...idsOf('notes')] } }, select: { id: true, referral: { select: { code: true } } } }),
    db().callbackCampaign.findMany({ where: { id: { in: idsOf('callback_campaign') } }, select: { id: true, name: true } }),
  ])
  keep('practice', practices.map((one) => ({ id: one.id, name: `${fullName(one.practitioner)}, ${one.site.name}` })))
  keep('practitioner', practitioners.map((one) => ({ id: one.id, name: fullName(one) })))
  keep('site', sites)
  keep('organisation', organisations)
  keep('account', accounts)
  keep('delegation', delegations.map((one) => ({ id: one.id, name: one.user.name })))
  keep('convention', conventions.map((one) => ({ id: one.id, name: `${one.title}, ${one.organisation.name}` })))
  keep('sector', sectors)
  keep('contact_message', messages.map((one) => ({ id: one.id, name: `message ${one.reference}` })))
  keep('need', needs.map((one) => ({ id: one.id, name: `adressage ${one.referral.code}` })))
  keep('identity', needs.map((one) => ({ id: one.id, name: `identité de l’adressage ${one.referral.code}` })))
  keep('thread', needs.map((one) => ({ id: one.id, name: `messages de l’adressage ${one.referral.code}` })))
  keep('notes', needs.map((one) => ({ id: one.id, name: `notes de l’adressage ${one.referral.code}` })))
  keep('callback_campaign', campaigns)
  for (const line of lines) if (line.subjectType === 'callback') names.set(`callback:${line.subjectId}`, 'une demande de rappel')
  for (const line of lines) if (line.subjectType === 'older_list') names.set(`older_list:${line.subjectId}`, 'une ancienne liste d’attente')
  for (const line of lines) if (line.subjectType === 'export') names.set(`export:${line.subjectId}`, `liste « ${line.subjectId} »`)
  return names
}

function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim() || 'personne qui s’est opposée'
}

/** Whoever left a trace, to choose one from. */
export async function listJournalActors(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!canReadJournal(actor)) return []
  return db().$queryRaw<{ value: string; label: string }[]>`
    SELECT u.id AS value, u.name AS label FROM app_user u
     WHERE EXISTS (SELECT 1 FROM audit_event a WHERE a.actor_id = u.id) OR EXISTS (SELECT 1 FROM access_event a WHERE a.actor_id = u.id)
     ORDER BY u.name, u.id LIMIT 500`
}
