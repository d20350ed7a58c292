import type { Tx } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import type { Companion } from './companions.ts'
import type { EventAudience, RegistrationChannel } from './event-choices.ts'
import { eraseAnswers } from './question-repository.ts'
import { isLive, liveStates, type RegistrationState } from './registration-states.ts'
import type { Quota, Queued, SessionSeats } from './seats.ts'
import type { SessionTimes } from './session-window.ts'

export type LockedQuota = Quota & { professionCode: string | null; organisationId: string | null }

/** A session, its row locked: whoever gives or frees a seat waits here for the others. */
export type LockedSession = SessionTimes & SessionSeats & {
  id: string; eventId: string; endsAt: Date; waiting: number
  state: 'planned' | 'postponed' | 'cancelled'; audience: EventAudience
  /** Whether its page is out, and for whom. */
  isPublished: boolean; readers: 'public' | 'members'
  /** Whether whoever registers is asked something. */
  asks: boolean
  quotas: readonly LockedQuota[]
}

type SessionRow = Omit<LockedSession, 'quotas'>

/** Locks a session and reads all that decides about a seat of it; null when there is none. */
export async function loadSessionForUpdate(tx: Tx, id: string, now: Date): Promise<LockedSession | null> {
  const [row] = await tx.$queryRaw<SessionRow[]>`
    SELECT s.id, s.event_id AS "eventId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.opens_at AS "opensAt", s.closes_at AS "closesAt", s.is_cancelled AS "isCancelled",
      s.capacity, s.taken, s.waiting, e.state, e.audience, c.published_at IS NOT NULL AS "isPublished", c.audience AS readers,
      EXISTS (SELECT 1 FROM event_question q WHERE q.event_id = s.event_id AND q.moment = 'registration') AS asks
    FROM event_session s JOIN event e ON e.content_id = s.event_id JOIN content c ON c.id = e.content_id WHERE s.id = ${id}::uuid FOR UPDATE OF s`
  return row === undefined ? null : { ...row, quotas: await loadQuotas(tx, id, now) }
}

/** Reads the seats of a session that this transaction has locked, as they are after what it has written. */
export async function loadSeats(tx: Tx, sessionId: string, now: Date): Promise<SessionSeats> {
  const { capacity, taken } = await tx.eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { capacity: true, taken: true } })
  return { capacity, taken, quotas: await loadQuotas(tx, sessionId, now) }
}

async function loadQuotas(tx: Tx, sessionId: string, now: Date): Promise<LockedQuota[]> {
  const rows = await tx.$queryRaw<(Omit<LockedQuota, 'isReleased'> & { releasesAt: Date })[]>`
    SELECT q.id, q.profession_code AS "professionCode", q.organisation_id AS "organisationId", q.seats, q.releases_at AS "releasesAt",
      (SELECT coalesce(sum(r.people), 0)::int FROM registration r WHERE r.session_id = q.session_id AND r.quota_id = q.id AND r.state IN ('held', 'registered', 'offered')) AS used
    FROM session_quota q WHERE q.session_id = ${sessionId}::uuid ORDER BY q.releases_at, q.id`
  return rows.map(({ releasesAt, ...quota }) => ({ ...quota, isReleased: releasesAt <= now }))
}

/** The waiting list of a session, first come first. */
export async function loadQueue(tx: Tx, sessionId: string): Promise<Queued[]> {
  return tx.registration.findMany({ where: { sessionId, state: 'waiting' }, orderBy: { rank: 'asc' }, select: { id: true, people: true, quotaId: true } })
}

const found = { id: true, sessionId: true, state: true, people: true, quotaId: true, linkId: true, email: true, version: true, accountId: true, untilAt: true, askedAgainAt: true } as const
export type FoundRegistration = {
  id: string; sessionId: string; state: RegistrationState; people: number; quotaId: string | null; linkId: string | null; email: string; version: number; accountId: string | null; untilAt: Date | null; askedAgainAt: Date | null
}

/** A registration; to be decided about only once its session is locked. */
export async function findRegistration(tx: Tx, id: string): Promise<FoundRegistration | null> {
  return tx.registration.findUnique({ where: { id }, select: found })
}

/** The organisations of that name, for whoever is registered on the telephone as coming from there. */
export async function organisationsNamed(tx: Tx, name: string): Promise<string[]> {
  return name === '' ? [] : (await tx.organisation.findMany({ where: { name: { equals: name, mode: 'insensitive' } }, select: { id: true } })).map((one) => one.id)
}

/** What was made of this sending already. */
export async function findByRequestKey(tx: Tx, requestKey: string): Promise<FoundRegistration | null> {
  return tx.registration.findUnique({ where: { requestKey }, select: found })
}

/** Whether this person is, or may come to be, among the people of a session. */
export async function findLiveOf(tx: Tx, sessionId: string, personKey: string): Promise<FoundRegistration | null> {
  return tx.registration.findFirst({ where: { sessionId, personKey, state: { in: [...liveStates] } }, select: found })
}

export type NewRegistration = {
  sessionId: string; state: RegistrationState; channel: RegistrationChannel; people: number; personKey: string | null; accountId: string | null
  firstName: string; surname: string; email: string; phone: string; professionCode: string | null; organisation: string
  quotaId: string | null; requestKey: string; linkId: string | null; untilAt: Date | null; noticeVersion: string
}
export type By = { actorId: string | null; party: 'person' | 'coordination' | 'clock' }

/** Writes a registration down, with its first step; returns its id. The database counts its seats. */
export async function insertRegistration(tx: Tx, registration: NewRegistration, by: By, now: Date): Promise<string> {
  const { id } = await tx.registration.create({
    select: { id: true },
    data: { ...registration, askedAt: now, changedAt: now, steps: { create: { toState: registration.state, at: now, ...by } } },
  })
  return id
}

/** Changes where a registration stands, with its step. Its session is locked by the caller. */
export async function moveRegistration(tx: Tx, one: { id: string; state: RegistrationState }, to: { state: RegistrationState; untilAt: Date | null }, by: By, now: Date): Promise<void> {
  // What they answered serves no more once they do not come.
  if (!isLive(to.state) && (await eraseAnswers(tx, one.id)) > 0) await recordErasure(tx, { kind: 'event-answers', subjectId: one.id })
  await tx.registration.update({
    where: { id: one.id }, select: { id: true },
    data: { ...to, askedAgainAt: null, changedAt: now, version: { increment: 1 }, steps: { create: { fromState: one.state, toState: to.state, at: now, ...by } } },
  })
}

/** Puts a registration at the end of its session's order: its turn counts from now. */
export async function putLast(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE registration SET rank = nextval('registration_rank_seq') WHERE id = ${id}::uuid`
}

/** Sets the link of a registration's mails. */
export async function saveLink(tx: Tx, id: string, linkId: string): Promise<void> {
  await tx.registration.update({ where: { id }, data: { linkId }, select: { id: true } })
}

/** The sessions in which something is over at this instant: a hold, an offer, a wait; or a quota whose seats become everybody's. */
export async function listSessionsDue(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r.session_id AS id FROM registration r WHERE r.state IN ('asked', 'held', 'offered') AND r.until_at <= ${now}
    UNION SELECT s.id FROM event_session s WHERE s.waiting > 0 AND s.starts_at <= ${now}
    UNION SELECT s.id FROM event_session s JOIN session_quota q ON q.session_id = s.id WHERE s.waiting > 0 AND s.starts_at > ${now} AND q.releases_at <= ${now}`
  return rows.map((row) => row.id)
}

/** What is over in a session at this instant: holds, unconfirmed requests and offers; once it has begun, the waiting list too. */
export async function listOver(tx: Tx, session: { id: string; startsAt: Date }, now: Date): Promise<FoundRegistration[]> {
  const isWaitOver = session.startsAt <= now
  return tx.registration.findMany({
    where: { sessionId: session.id, OR: [{ state: { in: ['asked', 'held', 'offered'] }, untilAt: { lte: now } }, ...(isWaitOver ? [{ state: 'waiting' as const }] : [])] },
    orderBy: { rank: 'asc' }, select: found,
  })
}

/** Names those of a group anew: who is no longer named is taken away. */
export async function saveCompanions(tx: Tx, registrationId: string, companions: readonly Companion[]): Promise<void> {
  await tx.companion.deleteMany({ where: { registrationId, position: { notIn: companions.map((one) => one.position) } } })
  for (const { position, ...names } of companions) await tx.companion.upsert({ where: { registrationId_position: { registrationId, position } }, create: { registrationId, position, ...names }, update: names, select: { position: true } })
}

/** Writes that somebody still comes after the date moved. */
export async function saveStillComes(tx: Tx, id: string): Promise<void> {
  await tx.registration.update({ where: { id }, data: { askedAgainAt: null }, select: { id: true } })
}

/** Blanks who registered for dates that ended before these instants: those who had a seat, and all others. Their links open nothing any more. */
export async function blankRegistrations(tx: Tx, { cameBefore, absentBefore }: { cameBefore: Date; absentBefore: Date }): Promise<number> {
  const over = await tx.$queryRaw<{ id: string; linkId: string | null }[]>`
    SELECT r.id, r.link_id AS "linkId" FROM registration r JOIN event_session s ON s.id = r.session_id
    WHERE r.surname <> '' AND s.ends_at < CASE WHEN r.state = 'registered' THEN ${cameBefore}::timestamptz ELSE ${absentBefore}::timestamptz END`
  await blankRows(tx, over)
  return over.length
}

/** Takes out of registrations who they are of, with their companions, answers, signatures and links. */
export async function blankRows(tx: Tx, over: readonly { id: string; linkId: string | null }[]): Promise<void> {
  const ids = over.map((one) => one.id)
  await tx.registration.updateMany({ where: { id: { in: ids } }, data: { firstName: '', surname: '', email: '', phone: '', organisation: '', personKey: null, accountId: null, linkId: null } })
  await tx.companion.updateMany({ where: { registrationId: { in: ids } }, data: { firstName: '', surname: '' } })
  await tx.questionAnswer.deleteMany({ where: { registrationId: { in: ids } } })
  await tx.attendance.updateMany({ where: { registrationId: { in: ids } }, data: { strokes: null } })
  await tx.actionLink.deleteMany({ where: { purpose: 'attestation', subjectId: { in: ids } } })
  await tx.registrationStep.updateMany({ where: { registrationId: { in: ids } }, data: { actorId: null } })
  await tx.actionLink.deleteMany({ where: { id: { in: over.flatMap((one) => one.linkId ?? []) } } })
}

/** Who is to be reminded, so many days before, of a date that begins before an instant, and was not yet reminded so of this version of it. */
export async function listToRemind(tx: Tx, { from, before, kind, days }: { from: Date; before: Date; kind: string; days: number }): Promise<{ id: string; sequence: number }[]> {
  return tx.$queryRaw<{ id: string; sequence: number }[]>`
    SELECT r.id, s.sequence FROM registration r JOIN event_session s ON s.id = r.session_id JOIN event e ON e.content_id = s.event_id
    WHERE r.state = 'registered' AND r.link_id IS NOT NULL AND NOT s.is_cancelled AND e.state = 'planned' AND ${days} = ANY(e.reminder_days) AND s.starts_at > ${from} AND s.starts_at <= ${before}
      AND NOT EXISTS (SELECT 1 FROM outbox_mail m WHERE m.dedupe_key = ${kind}::text || ':' || r.id || ':' || s.sequence) ORDER BY r.id LIMIT 1000`
}
