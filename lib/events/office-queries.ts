import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import type { EventAudience, RegistrationChannel } from './event-choices.ts'
import { reminderDays } from './reminders.ts'
import { canReadRegistrations } from './policy.ts'
import { holdsSeat, type RegistrationState } from './registration-states.ts'

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
  quotas: OfficeQuota[]; registrations: OfficeRegistration[]
}
export type OfficeEvent = {
  id: string; title: string; slug: string; isPublished: boolean; audience: EventAudience; meetingLink: string; reminderDays: number[]; reminderNote: string; state: 'planned' | 'postponed' | 'cancelled'; stateReason: string; version: number; sessions: OfficeEventSession[]
}

/** One event with its dates and who comes; null when there is none, or for whoever may not read it. */
export async function getOfficeEvent(actor: Actor, id: string): Promise<OfficeEvent | null> {
  if (!canReadRegistrations(actor) || !isUuid(id)) return null
  const content = await db().content.findFirst({
    where: { id, kind: 'event', removedAt: null },
    select: {
      id: true, draftTitle: true, slug: true, publishedAt: true,
      event: { select: { audience: true, meetingLink: true, reminderDays: true, reminderNote: true, state: true, stateReason: true, version: true, sessions: { orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], select: sessionFields } } },
    },
  })
  if (!content) return null
  const { event } = content
  return {
    id: content.id, title: content.draftTitle, slug: content.slug, isPublished: content.publishedAt !== null,
    audience: event?.audience ?? 'public', meetingLink: event?.meetingLink ?? '', reminderDays: event?.reminderDays ?? [...reminderDays], reminderNote: event?.reminderNote ?? '', state: event?.state ?? 'planned', stateReason: event?.stateReason ?? '', version: event?.version ?? 1,
    sessions: (event?.sessions ?? []).map((session) => ({ ...session, quotas: session.quotas.map(({ id: quotaId, organisation, ...one }) => ({ ...one, organisation: organisation?.name ?? '', used: usedOf(session.registrations, quotaId) })), registrations: session.registrations.map(registrationOf) })),
  }
}

function registrationOf(row: Omit<OfficeRegistration, 'isAskedAgain'> & { askedAgainAt: Date | null; quotaId: string | null }): OfficeRegistration {
  const { askedAgainAt, quotaId: _, ...one } = row
  return { ...one, isAskedAgain: askedAgainAt !== null }
}

function usedOf(registrations: readonly { quotaId: string | null; state: RegistrationState; people: number }[], quotaId: string): number {
  return registrations.reduce((sum, one) => sum + (one.quotaId === quotaId && holdsSeat(one.state) ? one.people : 0), 0)
}

const sessionFields = {
  id: true, startsAt: true, endsAt: true, place: true, capacity: true, taken: true, waiting: true, isCancelled: true, opensAt: true, closesAt: true, version: true,
  halfDays: { orderBy: { startsAt: 'asc' as const }, select: { startsAt: true, endsAt: true } },
  quotas: { orderBy: [{ releasesAt: 'asc' as const }, { id: 'asc' as const }], select: { id: true, professionCode: true, organisationId: true, seats: true, releasesAt: true, organisation: { select: { name: true } } } },
  registrations: {
    where: { state: { in: ['asked' as const, 'held' as const, 'registered' as const, 'waiting' as const, 'offered' as const] } }, orderBy: { rank: 'asc' as const },
    select: { id: true, state: true, channel: true, people: true, firstName: true, surname: true, email: true, phone: true, professionCode: true, organisation: true, askedAt: true, untilAt: true, askedAgainAt: true, quotaId: true, companions: { orderBy: { position: 'asc' as const }, select: { firstName: true, surname: true } } },
  },
}
