import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { liveStates } from './registration-states.ts'
import type { EventAudience } from './event-choices.ts'

/** One half-day as it is written down. */
export type HalfDayTimes = { startsAt: Date; endsAt: Date }
export type NewQuota = { professionCode: string | null; organisationId: string | null; seats: number; releasesAt: Date }
export type SessionContent = { place: string; capacity: number | null; opensAt: Date | null; closesAt: Date | null; halfDays: readonly HalfDayTimes[]; quotas: readonly NewQuota[] }

/** Whether there is a content that is an event. */
export async function isEventContent(tx: Tx, id: string): Promise<boolean> {
  return (await tx.content.count({ where: { id, kind: 'event', removedAt: null } })) > 0
}

/** The record of an event beside its page, made at its first use. */
export async function holdEvent(tx: Tx, contentId: string): Promise<{ version: number; audience: EventAudience; state: 'planned' | 'postponed' | 'cancelled' }> {
  return tx.event.upsert({ where: { contentId }, create: { contentId }, update: {}, select: { version: true, audience: true, state: true } })
}

/** Locks an event's record, for what decides about all its sessions. */
export async function loadEventForUpdate(tx: Tx, contentId: string): Promise<{ version: number; state: 'planned' | 'postponed' | 'cancelled' } | null> {
  await tx.$executeRaw`SELECT 1 FROM event WHERE content_id = ${contentId}::uuid FOR UPDATE`
  return tx.event.findUnique({ where: { contentId }, select: { version: true, state: true } })
}

/** Writes what an event has beside its page. */
export async function saveEvent(tx: Tx, contentId: string, data: { audience?: EventAudience; meetingLink?: string; state?: 'planned' | 'postponed' | 'cancelled'; stateReason?: string; stateAt?: Date | null; reminderDays?: number[]; reminderNote?: string }): Promise<void> {
  await tx.event.update({ where: { contentId }, data: { ...data, version: { increment: 1 } }, select: { contentId: true } })
}

/** When the dates of an event begin that were not called off, as instants. */
export async function listStarts(tx: Tx, eventId: string): Promise<Set<number>> {
  const rows = await tx.eventSession.findMany({ where: { eventId, isCancelled: false }, select: { startsAt: true } })
  return new Set(rows.map((row) => row.startsAt.getTime()))
}

/** Writes a session down; returns its id. */
export async function insertSession(tx: Tx, eventId: string, content: SessionContent): Promise<string> {
  const { halfDays, quotas, ...own } = content
  const { id } = await tx.eventSession.create({ data: { ...own, ...spanOf(halfDays), eventId, halfDays: { create: [...halfDays] }, quotas: { create: [...quotas] } }, select: { id: true } })
  return id
}

/** Rewrites a session whose row is locked; a changed date is a new version of its calendar entry. */
export async function saveSession(tx: Tx, id: string, { halfDays, quotas, ...own }: SessionContent, dates: 'same' | 'moved'): Promise<void> {
  await tx.eventSession.update({ where: { id }, data: { ...own, ...spanOf(halfDays), version: { increment: 1 }, ...(dates === 'moved' ? { sequence: { increment: 1 } } : {}) }, select: { id: true } })
  if (dates === 'moved') await saveHalfDays(tx, id, halfDays)
  await saveQuotas(tx, id, quotas)
}

/** A half-day that begins as before keeps its row, and who was there. */
async function saveHalfDays(tx: Tx, sessionId: string, halfDays: readonly HalfDayTimes[]): Promise<void> {
  const starts = halfDays.map((one) => one.startsAt)
  await tx.halfDay.deleteMany({ where: { sessionId, startsAt: { notIn: starts } } })
  for (const one of halfDays) await tx.halfDay.upsert({ where: { sessionId_startsAt: { sessionId, startsAt: one.startsAt } }, create: { ...one, sessionId }, update: { endsAt: one.endsAt }, select: { id: true } })
}

/** Quotas keep their row, and who came in by it, as long as they are for the same people. */
async function saveQuotas(tx: Tx, sessionId: string, quotas: readonly NewQuota[]): Promise<void> {
  const before = await tx.sessionQuota.findMany({ where: { sessionId }, select: { id: true, professionCode: true, organisationId: true } })
  const isFor = (one: { professionCode: string | null; organisationId: string | null }) => (other: typeof one) => one.professionCode === other.professionCode && one.organisationId === other.organisationId
  await tx.sessionQuota.deleteMany({ where: { id: { in: before.filter((one) => !quotas.some(isFor(one))).map((one) => one.id) } } })
  for (const quota of quotas) {
    const known = before.find(isFor(quota))
    if (known) await tx.sessionQuota.update({ where: { id: known.id }, data: { seats: quota.seats, releasesAt: quota.releasesAt }, select: { id: true } })
    else await tx.sessionQuota.create({ data: { ...quota, sessionId }, select: { id: true } })
  }
}

/** Whether every organisation for which seats are to be kept is there. */
export async function hasOrganisations(tx: Tx, quotas: readonly { organisationId: string | null }[]): Promise<boolean> {
  const ids = quotas.flatMap((one) => one.organisationId ?? [])
  return ids.length === 0 || (await tx.organisation.count({ where: { id: { in: ids } } })) === ids.length
}

/**
 * Puts those who are awaited or wait under the kept seats as they are now, as if these had been there when they came: whoever is
 * of a new quota counts in it, and does not wait behind a newcomer of the same profession.
 */
export async function rejoinQuotas(tx: Tx, sessionId: string, today: Day): Promise<void> {
  await tx.$executeRaw`
    UPDATE registration r SET quota_id = (
      SELECT q.id FROM session_quota q LEFT JOIN organisation o ON o.id = q.organisation_id WHERE q.session_id = r.session_id AND (q.profession_code = r.profession_code
        OR EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = r.account_id AND g.organisation_id = q.organisation_id AND g.from_on <= ${today}::date AND (g.until_on IS NULL OR g.until_on >= ${today}::date))
        OR (r.channel = 'phone' AND lower(o.name) = lower(r.organisation))) ORDER BY q.releases_at, q.id LIMIT 1)
    WHERE r.session_id = ${sessionId}::uuid AND r.quota_id IS NULL AND r.state IN ('asked', 'held', 'registered', 'waiting', 'offered')`
}

/** The half-days of a session, in order. */
export async function listHalfDays(tx: Tx, sessionId: string): Promise<HalfDayTimes[]> {
  return tx.halfDay.findMany({ where: { sessionId }, orderBy: { startsAt: 'asc' }, select: { startsAt: true, endsAt: true } })
}

/** Whether somebody was marked on a half-day that a plan no longer has: who was there is never lost with it. */
export async function wouldLoseAttendance(tx: Tx, sessionId: string, halfDays: readonly HalfDayTimes[]): Promise<boolean> {
  return (await tx.attendance.count({ where: { halfDay: { sessionId, startsAt: { notIn: halfDays.map((one) => one.startsAt) } } } })) > 0
}

/** The version of a session, for whoever saw an older one. */
export async function sessionVersion(tx: Tx, id: string): Promise<number> {
  return (await tx.eventSession.findUniqueOrThrow({ where: { id }, select: { version: true } })).version
}

/** Calls a session off. */
export async function cancelSessionRow(tx: Tx, id: string): Promise<void> {
  await tx.eventSession.update({ where: { id }, data: { isCancelled: true, sequence: { increment: 1 }, version: { increment: 1 } }, select: { id: true } })
}

/** Sessions of an event that are still to come, in order. */
export async function listComingSessions(tx: Tx, eventId: string, now: Date): Promise<string[]> {
  const rows = await tx.eventSession.findMany({ where: { eventId, isCancelled: false, endsAt: { gt: now } }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], select: { id: true } })
  return rows.map((row) => row.id)
}

/** Those of a session who are awaited or wait, to be told something. */
export async function listLiveIds(tx: Tx, sessionId: string): Promise<string[]> {
  const rows = await tx.registration.findMany({ where: { sessionId, state: { in: [...liveStates] } }, orderBy: { rank: 'asc' }, select: { id: true } })
  return rows.map((row) => row.id)
}

/** Writes that those who have a seat are asked whether they still come. */
export async function askAgain(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.registration.updateMany({ where: { sessionId, state: { in: ['registered', 'offered', 'waiting'] } }, data: { askedAgainAt: now, version: { increment: 1 } } })
}

function spanOf(halfDays: readonly HalfDayTimes[]): { startsAt: Date; endsAt: Date } {
  const starts = halfDays.map((one) => one.startsAt.getTime())
  const ends = halfDays.map((one) => one.endsAt.getTime())
  return { startsAt: new Date(Math.min(...starts)), endsAt: new Date(Math.max(...ends)) }
}


/** Counts a new version of a session's calendar entry. */
export async function raiseSequence(tx: Tx, id: string): Promise<void> {
  await tx.eventSession.update({ where: { id }, data: { sequence: { increment: 1 } }, select: { id: true } })
}

/** The half-days of a session, by their ids. */
export async function listHalfDayIds(tx: Tx, sessionId: string): Promise<string[]> {
  return (await tx.halfDay.findMany({ where: { sessionId }, select: { id: true } })).map((one) => one.id)
}
