import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { offerFreedSeats } from './offer-freed-seats.ts'
import { isSeated } from './is-seated.ts'
import { isLive } from './registration-states.ts'
import { type By, type FoundRegistration, findRegistration, loadSessionForUpdate, type LockedSession, moveRegistration, putLast, saveStillComes } from './repository.ts'
import { tellPerson } from './tell-person.ts'

export type RegistrationGesture = 'confirm' | 'leave'
export type AnswerRefusal = 'not-found' | 'begun' | 'cancelled' | 'too-late'

/**
 * Somebody confirms their mail, takes the seat they were offered, or leaves. What they leave goes to whoever waits, in the same
 * transaction. The same press twice is one answer.
 */
export async function answerWithin(tx: Tx, registrationId: string, gesture: RegistrationGesture, by: By, now: Date): Promise<Result<{ state: FoundRegistration['state']; eventId: string }, AnswerRefusal>> {
  const before = await findRegistration(tx, registrationId)
  const session = before && (await loadSessionForUpdate(tx, before.sessionId, now))
  // Read again: whoever held the session's row a moment ago may have changed it.
  const one = session && (await findRegistration(tx, registrationId))
  if (!session || !one) return refuse('not-found')
  const answer = gesture === 'leave' ? await leave(tx, session, one, by, now) : await confirm(tx, session, one, by, now)
  return answer.ok ? ok({ state: answer.value, eventId: session.eventId }) : answer
}

async function leave(tx: Tx, session: LockedSession, one: FoundRegistration, by: By, now: Date): Promise<Result<FoundRegistration['state'], AnswerRefusal>> {
  if (one.state === 'cancelled') return ok('cancelled')
  if (!isLive(one.state)) return refuse('too-late')
  if (session.endsAt <= now) return refuse('begun')
  await moveRegistration(tx, one, { state: 'cancelled', untilAt: null }, by, now)
  await tellPerson(tx, one.id, 'registration-cancelled')
  await offerFreedSeats(tx, session, now)
  return ok('cancelled')
}

async function confirm(tx: Tx, session: LockedSession, one: FoundRegistration, by: By, now: Date): Promise<Result<FoundRegistration['state'], AnswerRefusal>> {
  if (one.state === 'registered' || one.state === 'waiting') {
    if (one.askedAgainAt !== null) await saveStillComes(tx, one.id)
    return ok(one.state)
  }
  if (one.state === 'cancelled' || one.state === 'lapsed') return refuse('too-late')
  if (session.isCancelled || session.state !== 'planned') return refuse('cancelled')
  if (session.startsAt <= now) return refuse('begun')
  const to = one.state === 'asked' ? await turnOf(tx, session, one) : 'registered'
  await moveRegistration(tx, one, { state: to, untilAt: null }, by, now)
  await tellPerson(tx, one.id, to === 'registered' ? 'registration-received' : 'registration-waiting')
  return ok(to)
}

/** Whoever had no seat when they asked: their turn begins now that their mail is known to be theirs. */
async function turnOf(tx: Tx, session: LockedSession, one: FoundRegistration): Promise<'registered' | 'waiting'> {
  await putLast(tx, one.id)
  return (await isSeated(tx, session, one)) ? 'registered' : 'waiting'
}
