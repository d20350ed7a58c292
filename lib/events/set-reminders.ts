import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { holdEvent, isEventContent, loadEventForUpdate, saveEvent } from './session-repository.ts'

/** Sets when people are reminded of the dates of an event (days before), and what the reminders add. Mails that have left stay what they were. */
export async function setReminders(actor: Actor, input: { eventId: string; version: number; days: readonly number[]; note: string }, _now: Date): Promise<Result<{ eventId: string }, 'not-found' | 'changed-meanwhile'>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, input.eventId))) return refuse('not-found')
    await holdEvent(tx, input.eventId)
    const event = await loadEventForUpdate(tx, input.eventId)
    if (!event || event.version !== input.version) return refuse('changed-meanwhile')
    await saveEvent(tx, input.eventId, { reminderDays: [...input.days], reminderNote: input.note })
    await recordAudit(tx, actor, { event: 'event.reminders_set', subjectType: 'event', subjectId: input.eventId, data: { days: input.days.map(String) } })
    return ok({ eventId: input.eventId })
  })
}
