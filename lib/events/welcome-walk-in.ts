import { randomUUID } from 'node:crypto'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isSeated } from './is-seated.ts'
import { markAttendanceWithin } from './mark-attendance-within.ts'
import { registerWithin } from './register-within.ts'
import { findByRequestKey, loadSessionForUpdate } from './repository.ts'
import { listHalfDayIds } from './session-repository.ts'

export type WalkIn = { token: string; requestKey: string; firstName: string; surname: string; email: string; professionCode: string | null; organisation: string; halfDayId: string }

/** Somebody comes without having registered: registered and marked in one go, as long as there is a seat. */
export async function welcomeWalkIn(actor: Actor | null, input: WalkIn, now: Date): Promise<Result<{ id: string }, 'link-unknown' | 'link-expired' | 'full' | 'already-registered' | 'not-found'>> {
  return transaction(async (tx) => {
    const link = await readActionLink(tx, 'event-desk', input.token, now)
    if (!link.ok) return link
    const session = await loadSessionForUpdate(tx, link.value.subjectId, now)
    if (!session || !(await listHalfDayIds(tx, session.id)).includes(input.halfDayId)) return refuse('not-found')
    const earlier = await findByRequestKey(tx, input.requestKey)
    if (earlier) return ok({ id: earlier.id })
    if (!(await isSeated(tx, session, { id: randomUUID(), people: 1, quotaId: null }))) return refuse('full')
    const { token: _, halfDayId, ...who } = input
    const done = await registerWithin(tx, session, { ...who, people: 1, phone: '', channel: 'desk', accountId: null, organisationIds: [] }, { actorId: actor?.userId ?? null, party: 'coordination' }, now)
    if (!done.ok) return refuse(done.code === 'already-registered' ? 'already-registered' : 'not-found')
    await markAttendanceWithin(tx, session.id, [{ registrationId: done.value.id, position: 1, halfDayId, isPresent: true, source: 'list', saidAt: now }], actor?.userId ?? null, now)
    await recordAudit(tx, actor ?? linkActor([]), { event: 'registration.made', subjectType: 'registration', subjectId: done.value.id, capacity: 'desk', data: { sessionId: session.id, state: done.value.state, people: 1 } })
    return ok({ id: done.value.id })
  })
}
