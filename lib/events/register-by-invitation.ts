import { recordAudit } from '#lib/platform/audit/record-audit'
import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { findInvitation } from './invitation-repository.ts'
import type { Answers } from './questions.ts'
import { type Registered, type RegisterRefusal, registerWithin } from './register-within.ts'
import { findByRequestKey, loadSessionForUpdate } from './repository.ts'

export type InvitedRegistration = { token: string; sessionId: string; requestKey: string; firstName: string; surname: string; phone: string; professionCode: string | null; people: number; answers: Answers }

/** Whoever was invited registers by the link of their mail: their address is known to be theirs, and the seat theirs at once. */
export async function registerByInvitation(_: Actor | null, input: InvitedRegistration, now: Date): Promise<Result<Registered, RegisterRefusal | 'not-found' | 'link-unknown' | 'link-expired'>> {
  const { token, ...asked } = input
  if (!isUuid(asked.sessionId)) return refuse('not-found')
  return transaction(async (tx) => {
    const link = await readActionLink(tx, 'event-invitation', token, now)
    if (!link.ok) return link
    const invitation = await findInvitation(tx, link.value.subjectId)
    const session = await loadSessionForUpdate(tx, asked.sessionId, now)
    if (!invitation || !session?.isPublished || session.eventId !== invitation.eventId) return refuse('not-found')
    const earlier = await findByRequestKey(tx, asked.requestKey)
    if (earlier) return earlier.sessionId === session.id ? ok({ id: earlier.id, state: earlier.state }) : refuse('not-found')
    const done = await registerWithin(tx, session, { ...asked, email: invitation.email, organisation: '', channel: 'invitation', accountId: null, organisationIds: [] }, { actorId: null, party: 'person' }, now)
    if (done.ok) await recordAudit(tx, linkActor([]), { event: 'registration.made', subjectType: 'registration', subjectId: done.value.id, capacity: 'link', data: { sessionId: session.id, state: done.value.state, people: asked.people } })
    return done
  })
}
