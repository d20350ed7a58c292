import type { ExampleRows } from './example-rows.ts'

/** The trail that these changes would have left: opaque ids and codes, in the order in which they happened. */
export function buildTrace(rows: ExampleRows): void {
  const practices = new Map(rows.placesAccounts.map((account) => [account.id, account.practitionerId ?? account.siteId ?? '']))
  const trace: ExampleRows['audit'] = [
    ...rows.statements.map((one) => ({
      at: one.declaredAt, actorId: one.actorId ?? null, capacity: one.capacity, event: 'availability.declared',
      ...(one.practiceId ? { subjectType: 'practice', subjectId: one.practiceId } : { subjectType: 'site', subjectId: one.siteId ?? '' }), data: { state: one.state },
    })),
    ...rows.confirmations.map((one) => ({ at: one.at, actorId: one.actorId ?? null, capacity: one.capacity, event: 'availability.confirmed', subjectType: 'practice', subjectId: one.practiceId })),
    ...rows.absences.map((one) => ({ at: one.declaredAt, actorId: one.actorId ?? null, capacity: one.capacity, event: one.cancelsId ? 'absence.cancelled' : 'absence.declared', subjectType: 'practice', subjectId: one.practiceId })),
    ...rows.reports.map((one) => ({ at: one.at, actorId: one.actorId ?? null, capacity: one.source === 'partner' ? 'partner_call' : 'public', event: 'report.received', subjectType: 'practice', subjectId: one.practiceId, data: { kind: one.kind } })),
    ...rows.calls.map((one) => ({ at: one.at, actorId: one.actorId, capacity: 'coordination_phone', event: 'call.recorded', subjectType: 'practice', subjectId: one.practiceId, data: { outcome: one.outcome } })),
    ...rows.placesRows.filter((one) => one.kind === 'taken').map((one) => ({ at: one.at, actorId: one.actorId ?? null, capacity: one.capacity, event: 'place.taken', subjectType: 'places', subjectId: practices.get(one.accountId) ?? one.accountId })),
    ...rows.delegations.map((one) => ({ at: one.grantedAt ?? new Date(0), actorId: one.grantedById ?? null, capacity: 'coordination', event: 'delegation.granted', subjectType: 'user', subjectId: one.userId })),
    ...rows.requests.map((one) => ({ at: one.createdAt, actorId: null, capacity: 'command', event: 'confirmation.requested', subjectType: 'confirmation_request', subjectId: one.id, data: { kind: 'monthly', practiceIds: one.practiceIds } })),
    ...rows.practices.flatMap((one) => (one.departureAnnouncedAt ? [{ at: one.departureAnnouncedAt, actorId: null, capacity: 'coordination_phone', event: 'departure.announced', subjectType: 'practice', subjectId: one.id }] : [])),
    ...rows.memberSteps.map((one) => ({
      at: one.at, actorId: one.actorId ?? null, capacity: one.event === 'applied' ? 'public' : one.actorId ? 'coordination' : 'command', event: memberEvents[one.event] ?? 'membership.decided', subjectType: 'member', subjectId: one.memberId,
    })),
    ...rows.serviceReports.map((one) => ({ at: one.at, actorId: one.actorId, capacity: 'self', event: 'service.reported', subjectType: 'content', subjectId: one.contentId, data: { reportId: one.id, kind: one.kind } })),
    ...rows.contentVersions.map((one) => ({ at: one.at, actorId: one.actorId ?? null, capacity: 'coordination', event: `content.${one.number === 1 ? 'created' : one.event}`, subjectType: 'content', subjectId: one.contentId, data: contentData(rows, one) })),
  ]
  rows.audit.push(...trace.sort((a, b) => time(a.at) - time(b.at)))
}

const memberEvents: Record<string, string> = { applied: 'membership.applied', fee_received: 'fee.received', renewal_asked: 'membership.renewal_asked', lapse: 'membership.lapsed' }

function contentData(rows: ExampleRows, version: ExampleRows['contentVersions'][number]) {
  const content = rows.contents.find((one) => one.id === version.contentId)
  return version.number === 1 ? { kind: content?.kind } : version.event === 'saved' ? {} : { version: 2 }
}

function time(at: Date | string | undefined): number {
  return at === undefined ? 0 : new Date(at).getTime()
}
