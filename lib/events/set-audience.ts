import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import type { EventAudience } from './event-choices.ts'
import { canRunEvents } from './policy.ts'
import { holdEvent, isEventContent, loadEventForUpdate, saveEvent } from './session-repository.ts'

/** Sets who may register by themselves, and the address of a meeting on line, which registered people alone read. */
export async function setAudience(actor: Actor, input: { eventId: string; version: number; audience: EventAudience; meetingLink: string }, _now: Date): Promise<Result<{ eventId: string }, 'not-found' | 'changed-meanwhile'>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, input.eventId))) return refuse('not-found')
    await holdEvent(tx, input.eventId)
    const event = await loadEventForUpdate(tx, input.eventId)
    if (!event || event.version !== input.version) return refuse('changed-meanwhile')
    await saveEvent(tx, input.eventId, { audience: input.audience, meetingLink: input.meetingLink })
    await recordAudit(tx, actor, { event: 'event.audience_set', subjectType: 'event', subjectId: input.eventId, data: { audience: input.audience } })
    return ok({ eventId: input.eventId })
  })
}
