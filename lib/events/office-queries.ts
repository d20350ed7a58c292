import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import type { EventAudience, RegistrationChannel } from './event-choices.ts'
import { reminderDays } from './reminders.ts'
import { canReadRegistrations } from './policy.ts'
import { countQuotaPeople, listRegistrations } from './registration-list-repository.ts'
import type { RegistrationsRequest } from './registration-list-schema.ts'
import type { RegistrationState } from './registration-states.ts'

/** A date as the coordination sees it. */
type OfficeSession = { id: string; startsAt: Date; endsAt: Date; place: string; capacity: number | null; taken: number; waiting: number; isCancelled: boolean }

export type OfficeRegistration = {
  id: string; state: RegistrationState; channel: RegistrationChannel; people: number; firstName: string; surname: string; email: string; phone: string; professionCode: string | null; organisation: string
  askedAt: Date; untilAt: Date | null; isAskedAgain: boolean; companions: { firstName: string; surname: string }[]
}
/** Seats kept for somebody; `used`: by people who have or were offered a seat. */
export type OfficeQuota = { professionCode: string | null; organisationId: string | null; organisation: string; seats: number; used: number; releasesAt: Date }
export type OfficeEventSession = OfficeSession & {
  opensAt: Date | null; closesAt: Date | null; version: number; halfDays: { startsAt: Date; endsAt: Date }[]
  quotas: OfficeQuota[]
  /** A page of those who come, none where the date is over and was not asked for; `total`: how many there are, as they were asked for. */
  registrations: OfficeRegistration[]; total: number
}
export type OfficeEvent = {
  id: string; title: string; slug: string; isPublished: boolean; audience: EventAudience; meetingLink: string; reminderDays: number[]; reminderNote: string; state: 'planned' | 'postponed' | 'cancelled'; stateReason: string; version: number; sessions: OfficeEventSession[]
}

/** One event with its dates (or the one asked for) and who comes; null when there is none, or for whoever may not read it. */
export async function getOfficeEvent(actor: Actor, id: string, request: RegistrationsRequest, now: Date): Promise<OfficeEvent | null> {
  if (!canReadRegistrations(actor) || !isUuid(id)) return null
  const { sessionId } = request
  const content = await db().content.findFirst({
    where: { id, kind: 'event', removedAt: null },
    select: {
      id: true, draftTitle: true, slug: true, publishedAt: true,
      event: { select: { audience: true, meetingLink: true, reminderDays: true, reminderNote: true, state: true, stateReason: true, version: true, sessions: { where: sessionId === null ? {} : { id: sessionId }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], select: sessionFields } } },
    },
  })
  if (!content) return null
  const { event } = content
  return {
    id: content.id, title: content.draftTitle, slug: content.slug, isPublished: content.publishedAt !== null,
    audience: event?.audience ?? 'public', meetingLink: event?.meetingLink ?? '', reminderDays: event?.reminderDays ?? [...reminderDays], reminderNote: event?.reminderNote ?? '', state: event?.state ?? 'planned', stateReason: event?.stateReason ?? '', version: event?.version ?? 1,
    sessions: await withRegistrations(event?.sessions ?? [], request, now),
  }
}

type SessionRow = Omit<OfficeEventSession, 'quotas' | 'registrations' | 'total'> & { quotas: (Omit<OfficeQuota, 'organisation' | 'used'> & { id: string; organisation: { name: string } | null })[] }

async function withRegistrations(sessions: readonly SessionRow[], request: RegistrationsRequest, now: Date): Promise<OfficeEventSession[]> {
  const shown = sessions.filter((one) => one.id === request.sessionId || one.endsAt > now).map((one) => one.id)
  const [{ registrations, totals }, used] = await Promise.all([listRegistrations(db(), shown, request), countQuotaPeople(db(), sessions.map((one) => one.id))])
  const bySession = Map.groupBy(registrations, (one) => one.sessionId)
  return sessions.map((session) => ({
    ...session, quotas: session.quotas.map(({ id, organisation, ...one }) => ({ ...one, organisation: organisation?.name ?? '', used: used.get(id) ?? 0 })),
    registrations: (bySession.get(session.id) ?? []).map(({ askedAgainAt, ...one }) => ({ ...one, isAskedAgain: askedAgainAt !== null })), total: totals.get(session.id) ?? 0,
  }))
}

const sessionFields = {
  id: true, startsAt: true, endsAt: true, place: true, capacity: true, taken: true, waiting: true, isCancelled: true, opensAt: true, closesAt: true, version: true,
  halfDays: { orderBy: { startsAt: 'asc' as const }, select: { startsAt: true, endsAt: true } },
  quotas: { orderBy: [{ releasesAt: 'asc' as const }, { id: 'asc' as const }], select: { id: true, professionCode: true, organisationId: true, seats: true, releasesAt: true, organisation: { select: { name: true } } } },
}
