import { addDays, type Day, dayAt, daysBetween, instantAt } from '#lib/platform/day'

/** A date of an event as it is copied to other days. */
export type CopiedSession = {
  place: string; capacity: number | null; opensAt: Date | null; closesAt: Date | null
  halfDays: readonly { startsAt: Date; endsAt: Date }[]
  quotas: readonly { professionCode: string | null; organisationId: string | null; seats: number; releasesAt: Date }[]
}

/** The days from the first of some dates to a new first day; 0 where there is none. */
export function shiftTo(firstOn: Day, sessions: readonly { startsAt: Date }[], timeZone: string): number {
  const [first] = sessions.map((one) => dayAt(one.startsAt, timeZone)).toSorted()
  return first === undefined ? 0 : daysBetween(first, firstOn)
}

/** A date so many days later, at the same time on the wall: half-days, registration and kept seats move together. */
export function shiftedSession(session: CopiedSession, days: number, timeZone: string): CopiedSession {
  const moved = (at: Date) => instantAt(addDays(dayAt(at, timeZone), days), wallTime(at, timeZone), timeZone)
  return {
    place: session.place, capacity: session.capacity, opensAt: session.opensAt && moved(session.opensAt), closesAt: session.closesAt && moved(session.closesAt),
    halfDays: session.halfDays.map((one) => ({ startsAt: moved(one.startsAt), endsAt: moved(one.endsAt) })), quotas: session.quotas.map((one) => ({ ...one, releasesAt: moved(one.releasesAt) })),
  }
}

function wallTime(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)
}
