import type { Db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { dayAt } from '#lib/platform/day'
import type { HistoryEvent, Speaker } from './history-sentences.ts'
import { reportKinds } from './report-kinds.ts'

/** How many of each kind are read at most: a history is read from its end. */
const most = 200
const auditedEvents = ['departure.announced', 'departure.cancelled', 'practice.marked_not_treating', 'practice.marked_treating', 'practice.contact_updated']
type Unnamed = { actorId: string | null; capacity: string; linkId?: string | null }

/** Everything that happened to a practice, oldest facts left out beyond two hundred of a kind; names are those of today. */
export async function loadHistory(client: Db, practice: { id: string; siteId: string; practitionerId: string }, timeZone: string): Promise<HistoryEvent[]> {
  const where = { practiceId: practice.id }
  const newest = { take: most }
  const [statements, confirmations, absences, reports, rows, calls, audited] = await Promise.all([
    client.statement.findMany({ where: { OR: [where, { siteId: practice.siteId }] }, orderBy: { declaredAt: 'desc' }, ...newest }),
    client.confirmation.findMany({ where, orderBy: { at: 'desc' }, ...newest, include: { statement: { select: { state: true, declaredAt: true } } } }),
    client.absence.findMany({ where, orderBy: { declaredAt: 'desc' }, ...newest }),
    client.report.findMany({ where, orderBy: { at: 'desc' }, ...newest }),
    client.placesRow.findMany({ where: { kind: { in: ['taken', 'taken_undone', 'accepted', 'withdrawn'] }, account: { OR: [{ practitionerId: practice.practitionerId }, { siteId: practice.siteId }] } }, orderBy: { id: 'desc' }, ...newest }),
    client.callAttempt.findMany({ where, orderBy: { at: 'desc' }, ...newest }),
    client.auditEvent.findMany({ where: { subjectType: 'practice', subjectId: practice.id, event: { in: auditedEvents } }, orderBy: { id: 'desc' }, ...newest }),
  ])
  const speakers = await namesOf(client, [...statements, ...confirmations, ...absences, ...rows, ...calls, ...audited].map((one) => one.actorId))
  const who = (one: Unnamed): Speaker => ({ name: speakers.get(one.actorId ?? '') ?? null, capacity: capacityOf(one.capacity), isByLink: (one.linkId ?? null) !== null })
  const on = (at: Date) => dayAt(at, timeZone)
  // A closed answer confirmed is a new statement with its confirmation, written at one instant: told once.
  const twins = new Map(confirmations.filter((one) => one.at.getTime() === one.statement.declaredAt.getTime()).map((one) => [one.statementId, one.linkId]))
  return [
    ...statements.map((one): HistoryEvent => ({
      kind: 'declared', at: one.declaredAt, on: one.confirmedOn ? toDay(one.confirmedOn) : on(one.declaredAt), who: who({ ...one, linkId: twins.get(one.id) ?? null }), state: one.state,
      fromOn: toDay(one.fromOn), untilOn: toDayOrNull(one.untilOn), askAgainOn: toDayOrNull(one.askAgainOn), isOfSite: one.siteId !== null,
      places: one.placesCount !== null && one.placesPeriod !== null ? { count: one.placesCount, period: one.placesPeriod } : null,
    })),
    ...confirmations.filter((one) => !twins.has(one.statementId) || one.at.getTime() !== one.statement.declaredAt.getTime())
      .map((one): HistoryEvent => ({ kind: 'confirmed', at: one.at, on: toDay(one.confirmedOn), who: who(one), state: one.statement.state })),
    ...absences.map((one): HistoryEvent => one.cancelsId === null
      ? { kind: 'absence', at: one.declaredAt, on: on(one.declaredAt), who: who(one), fromOn: toDay(one.fromOn), untilOn: toDayOrNull(one.untilOn), replacementName: one.replacementName }
      : { kind: 'absence_cancelled', at: one.declaredAt, on: on(one.declaredAt), who: who(one), fromOn: toDay(one.fromOn) }),
    ...reports.map((one): HistoryEvent => ({ kind: 'reported', at: one.at, on: on(one.at), source: one.source, what: reportKinds.find((kind) => kind === one.kind) ?? null })),
    ...rows.flatMap((one): HistoryEvent[] => one.kind === 'declared' || one.kind === 'renewed' ? [] : [{ kind: 'places', at: one.at, on: on(one.at), who: who(one), movement: one.kind, count: Math.abs(one.delta) }]),
    ...calls.map((one): HistoryEvent => ({ kind: 'called', at: one.at, on: on(one.at), who: who({ ...one, capacity: 'coordination_phone' }), outcome: one.outcome, note: one.note })),
    ...audited.map((one): HistoryEvent => ({ at: one.at, on: on(one.at), who: who(one), ...auditedFact(one.event, one.data) })),
  ]
}

function auditedFact(event: string, data: unknown): { kind: 'departure'; endsOn: string | null } | { kind: 'not_treating'; reason: string | null } | { kind: 'contact' } {
  const text = (key: string) => (typeof data === 'object' && data !== null && key in data ? String(data[key as keyof typeof data]) : '')
  if (event === 'departure.announced') return { kind: 'departure', endsOn: text('endsOn') }
  if (event === 'departure.cancelled') return { kind: 'departure', endsOn: null }
  if (event === 'practice.marked_not_treating') return { kind: 'not_treating', reason: text('reason') === 'other' ? '' : text('reason') }
  return event === 'practice.marked_treating' ? { kind: 'not_treating', reason: null } : { kind: 'contact' }
}

async function namesOf(client: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const users = await client.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(users.map((user) => [user.id, user.name]))
}

function capacityOf(stored: string): Speaker['capacity'] {
  const known = (['self', 'delegate', 'coordination_phone', 'coordination_import', 'partner_call', 'system'] as const).find((one) => one === stored)
  return known ?? 'system'
}
