import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import type { Answers } from './questions.ts'
import { type Registered, type RegisterRefusal, registerWithin } from './register-within.ts'
import { findByRequestKey, loadSessionForUpdate, organisationsNamed } from './repository.ts'

export type PhoneRegistration = { sessionId: string; requestKey: string; people: number; firstName: string; surname: string; email: string; phone: string; professionCode: string | null; organisation: string; answers?: Answers | undefined }

/** The coordination registers somebody who telephones, with or without an address; before the opening and after the closing too. */
export async function registerByPhone(actor: Actor, input: PhoneRegistration, now: Date): Promise<Result<Registered & { eventId: string }, RegisterRefusal | 'not-found'>> {
  if (!canRunEvents(actor) || !isUuid(input.sessionId)) return refuse('not-found')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.sessionId, now)
    if (!session) return refuse('not-found')
    const earlier = await findByRequestKey(tx, input.requestKey)
    if (earlier) return ok({ id: earlier.id, state: earlier.state, eventId: session.eventId })
    const done = await registerWithin(tx, session, { ...input, channel: 'phone', accountId: null, organisationIds: await organisationsNamed(tx, input.organisation) }, { actorId: actor.userId, party: 'coordination' }, now)
    if (!done.ok) return done
    await recordAudit(tx, actor, { event: 'registration.made', subjectType: 'registration', subjectId: done.value.id, capacity: 'coordination_phone', data: { sessionId: session.id, state: done.value.state, people: input.people } })
    return ok({ ...done.value, eventId: session.eventId })
  })
}
