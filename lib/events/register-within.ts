import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { createActionLink } from '#lib/platform/auth/action-link'
import { addDays, dayAt, startOfDay } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { mailboxKey } from '#lib/platform/mailbox'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { RegistrationChannel } from './event-choices.ts'
import { noticeReadBy } from './notice-text.ts'
import type { RegistrationState } from './registration-states.ts'
import { type By, findLiveOf, insertRegistration, type LockedSession, saveLink } from './repository.ts'
import { listQuestions, saveAnswers } from './question-repository.ts'
import { type AnswerMistake, type Answers, answersOf } from './questions.ts'
import { isSeated } from './is-seated.ts'
import { quotaOf } from './seats.ts'
import { isByCoordination, isPassable, registrationWindow } from './session-window.ts'
import { tellPerson } from './tell-person.ts'

/** Who wants to come, and how they said so. */
export type Registrant = {
  requestKey: string; channel: RegistrationChannel; people: number; accountId: string | null
  firstName: string; surname: string; email: string; phone: string; professionCode: string | null; organisation: string; organisationIds: readonly string[]
  /** What they answered to the event's questions. */
  answers?: Answers | undefined
}
export type RegisterRefusal = 'not-yet' | 'closed' | 'begun' | 'cancelled' | 'group-too-large' | 'already-registered' | AnswerMistake
export type Registered = { id: string; state: RegistrationState }

/** Days after a session for which the link of its mails still opens: attestation, documents. */
const linkDays = 400

/**
 * Registers somebody in a session whose row is locked: seats when they are there and nobody waits for them, the waiting list
 * otherwise. The public's mail is unproved: its seats are held for a while, or its turn begins once it is confirmed.
 */
export async function registerWithin(tx: Tx, session: LockedSession, who: Registrant, by: By, now: Date): Promise<Result<Registered, RegisterRefusal>> {
  const window = registrationWindow(session, session.state, now)
  // Whoever telephones the coordination may come before the opening and after the closing.
  if (!isPassable(window, who.channel)) return refuse(window === 'open' ? 'closed' : window)
  if (session.capacity !== null && who.people > session.capacity) return refuse('group-too-large', { seats: session.capacity })
  const key = mailboxKey('registration', who.email)
  if (key !== null && (await findLiveOf(tx, session.id, key)) !== null) return refuse('already-registered')
  const answers = answersOf(session.asks ? await listQuestions(tx, session.eventId, 'registration') : [], who.answers ?? {}, isByCoordination(who.channel) ? 'may-miss' : 'insist')
  if (!answers.ok) return answers
  const quotaId = quotaOf(session.quotas, who)
  const hasSeat = await isSeated(tx, session, { id: 'new', people: who.people, quotaId })
  const { settings, timeZone } = await loadInstanceRules(tx)
  const isProved = who.channel !== 'public_form'
  const state = isProved ? (hasSeat ? 'registered' : 'waiting') : hasSeat ? 'held' : 'asked'
  const untilAt = isProved ? null : new Date(now.getTime() + settings.holdMinutes * 60_000)
  const { organisationIds: _, answers: __, ...person } = who
  const id = await insertRegistration(tx, { ...person, sessionId: session.id, state, personKey: key, quotaId, linkId: null, untilAt, noticeVersion: noticeReadBy(who.channel) }, by, now)
  await saveAnswers(tx, id, answers.value)
  if (who.email !== '') {
    const expiresAt = startOfDay(addDays(dayAt(session.endsAt, timeZone), linkDays), timeZone)
    await saveLink(tx, id, await createActionLink(tx, { purpose: 'registration', subjectId: id, recipient: who.email, expiresAt }, now))
    await tellPerson(tx, id, isProved ? (hasSeat ? 'registration-received' : 'registration-waiting') : 'registration-to-confirm')
  }
  return ok({ id, state })
}
