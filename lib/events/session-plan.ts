import { type Day, instantAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'

/** A session as the coordination types it: days and times of the clock on the wall. */
export type SessionPlan = {
  halfDays: readonly { day: Day; from: string; until: string }[]
  place: string; capacity: number | null
  opensOn: Day | null; closesOn: Day | null
  quotas: readonly { professionCode: string | null; organisationId: string | null; seats: number; releasesOn: Day }[]
}
export type SessionMistake = 'no-half-day' | 'ends-before-it-begins' | 'half-days-overlap' | 'closes-before-it-opens' | 'quotas-above-capacity' | 'quotas-without-capacity'

export type PlannedSession = {
  place: string; capacity: number | null; opensAt: Date | null; closesAt: Date | null
  halfDays: { startsAt: Date; endsAt: Date }[]
  quotas: { professionCode: string | null; organisationId: string | null; seats: number; releasesAt: Date }[]
}

/**
 * The instants of a session's plan, on the clocks of a zone: 18 h stays 18 h on both sides of a change of hour. Registration
 * opens in the morning of its first day (8 h), closes at the end of its last one; a quota is released in the morning of its day.
 */
export function sessionContent(plan: SessionPlan, timeZone: string): Result<PlannedSession, SessionMistake> {
  const halfDays = plan.halfDays.map(({ day, from, until }) => ({ startsAt: instantAt(day, from, timeZone), endsAt: instantAt(day, until, timeZone) })).sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  if (halfDays.length === 0) return refuse('no-half-day')
  if (halfDays.some((one) => one.endsAt <= one.startsAt)) return refuse('ends-before-it-begins')
  if (halfDays.some((one, index) => index > 0 && one.startsAt < (halfDays[index - 1]?.endsAt ?? one.startsAt))) return refuse('half-days-overlap')
  if (plan.opensOn !== null && plan.closesOn !== null && plan.closesOn < plan.opensOn) return refuse('closes-before-it-opens')
  const seats = plan.quotas.reduce((total, one) => total + one.seats, 0)
  if (plan.capacity === null && seats > 0) return refuse('quotas-without-capacity')
  if (plan.capacity !== null && seats > plan.capacity) return refuse('quotas-above-capacity')
  return ok({
    place: plan.place, capacity: plan.capacity, halfDays,
    opensAt: plan.opensOn === null ? null : instantAt(plan.opensOn, '08:00', timeZone),
    closesAt: plan.closesOn === null ? null : instantAt(plan.closesOn, '23:59', timeZone),
    quotas: plan.quotas.map(({ releasesOn, ...one }) => ({ ...one, releasesAt: instantAt(releasesOn, '08:00', timeZone) })),
  })
}
