import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { type SessionPlan, sessionContent, type SessionMistake } from './session-plan.ts'
import { hasOrganisations, holdEvent, insertSession, isEventContent } from './session-repository.ts'

/** Adds a date to an event; people register once its page is out. */
export async function addSession(actor: Actor, input: { eventId: string; plan: SessionPlan }, _now: Date): Promise<Result<{ id: string; eventId: string }, 'not-found' | 'organisation-gone' | SessionMistake>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, input.eventId))) return refuse('not-found')
    const content = sessionContent(input.plan, (await loadInstanceRules(tx)).timeZone)
    if (!content.ok) return content
    if (!(await hasOrganisations(tx, content.value.quotas))) return refuse('organisation-gone')
    await holdEvent(tx, input.eventId)
    const id = await insertSession(tx, input.eventId, content.value)
    await recordAudit(tx, actor, { event: 'session.added', subjectType: 'session', subjectId: id, data: { eventId: input.eventId, capacity: input.plan.capacity } })
    return ok({ id, eventId: input.eventId })
  })
}
