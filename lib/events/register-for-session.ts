import { canReadMembersContent } from '#lib/content/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { mailboxKey } from '#lib/platform/mailbox'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { isInvited } from './invitation-repository.ts'
import { loadAccount } from './load-account.ts'
import { mayRegister } from './policy.ts'
import type { Answers } from './questions.ts'
import { type Registered, type RegisterRefusal, registerWithin } from './register-within.ts'
import { findByRequestKey, loadSessionForUpdate } from './repository.ts'

/** Registers the person who is signed in, alone or with others; the waiting list when no seat is free. */
export async function registerForSession(actor: Actor, input: { sessionId: string; requestKey: string; people: number; answers?: Answers | undefined }, now: Date): Promise<Result<Registered & { eventId: string }, RegisterRefusal | 'not-found' | 'not-for-you'>> {
  if (actor.userId === null || !isUuid(input.sessionId)) return refuse('not-found')
  const accountId = actor.userId
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.sessionId, now)
    if (!session?.isPublished || (session.readers === 'members' && !canReadMembersContent(actor))) return refuse('not-found')
    const earlier = await findByRequestKey(tx, input.requestKey)
    if (earlier) return earlier.accountId === accountId ? ok({ id: earlier.id, state: earlier.state, eventId: session.eventId }) : refuse('not-found')
    const account = await loadAccount(tx, actor)
    if (!mayRegister(session.audience, { reader: actor, professionCode: account.professionCode, isInvited: session.audience === 'invited' && (await isInvited(tx, session.eventId, mailboxKey('registration', actor.email ?? ''))) })) return refuse(session.audience === 'invited' ? 'not-found' : 'not-for-you')
    const done = await registerWithin(tx, session, { ...account, requestKey: input.requestKey, people: input.people, answers: input.answers, channel: 'account', accountId }, { actorId: accountId, party: 'person' }, now)
    if (!done.ok) return done
    await recordAudit(tx, actor, { event: 'registration.made', subjectType: 'registration', subjectId: done.value.id, capacity: 'self', data: { sessionId: session.id, state: done.value.state, people: input.people } })
    return ok({ ...done.value, eventId: session.eventId })
  })
}
