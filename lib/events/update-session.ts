import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction, type Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { offerFreedSeats } from './offer-freed-seats.ts'
import { canRunEvents } from './policy.ts'
import { loadSessionForUpdate } from './repository.ts'
import { type SessionPlan, sessionContent, type SessionMistake } from './session-plan.ts'
import { askAgain, hasOrganisations, listHalfDays, listLiveIds, rejoinQuotas, saveSession, sessionVersion, wouldLoseAttendance } from './session-repository.ts'
import { tellPerson } from './tell-person.ts'

export type UpdateSessionRefusal = 'not-found' | 'changed-meanwhile' | 'session-over' | 'half-day-attended' | 'organisation-gone' | SessionMistake

/**
 * Rewrites a session. Who is registered stays, even above a lowered capacity or a lowered quota; what a raised one frees is
 * offered at once; when the dates move, everybody is asked whether they still come.
 */
export async function updateSession(actor: Actor, input: { id: string; version: number; plan: SessionPlan }, now: Date): Promise<Result<{ eventId: string; asked: number }, UpdateSessionRefusal>> {
  if (!canRunEvents(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.id, now)
    if (!session) return refuse('not-found')
    if ((await sessionVersion(tx, session.id)) !== input.version) return refuse('changed-meanwhile')
    if (session.endsAt <= now || session.isCancelled) return refuse('session-over')
    const { timeZone } = await loadInstanceRules(tx)
    const content = sessionContent(input.plan, timeZone)
    if (!content.ok) return content
    if (await wouldLoseAttendance(tx, session.id, content.value.halfDays)) return refuse('half-day-attended')
    if (!(await hasOrganisations(tx, content.value.quotas))) return refuse('organisation-gone')
    const hasMoved = !isSame(await listHalfDays(tx, session.id), content.value.halfDays)
    await saveSession(tx, session.id, content.value, hasMoved ? 'moved' : 'same')
    await rejoinQuotas(tx, session.id, dayAt(now, timeZone))
    const asked = hasMoved ? await tellMoved(tx, session.id, now) : 0
    const after = await loadSessionForUpdate(tx, session.id, now)
    if (after) await offerFreedSeats(tx, after, now)
    await recordAudit(tx, actor, { event: 'session.updated', subjectType: 'session', subjectId: session.id, data: { capacity: input.plan.capacity, moved: hasMoved, asked } })
    return ok({ eventId: session.eventId, asked })
  })
}

async function tellMoved(tx: Tx, sessionId: string, now: Date): Promise<number> {
  await askAgain(tx, sessionId, now)
  const ids = await listLiveIds(tx, sessionId)
  for (const id of ids) await tellPerson(tx, id, 'session-moved')
  return ids.length
}

function isSame(before: readonly { startsAt: Date; endsAt: Date }[], after: readonly { startsAt: Date; endsAt: Date }[]): boolean {
  return before.length === after.length && before.every((one, index) => one.startsAt.getTime() === after[index]?.startsAt.getTime() && one.endsAt.getTime() === after[index].endsAt.getTime())
}
