import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { loadSessionForUpdate } from './repository.ts'
import { askAgain, isEventContent, holdEvent, listComingSessions, listLiveIds, loadEventForUpdate, raiseSequence, saveEvent } from './session-repository.ts'
import { tellPerson } from './tell-person.ts'

export type EventStateChange = { eventId: string; version: number; state: 'planned' | 'postponed' | 'cancelled'; reason: string }

/**
 * Cancels an event, postpones it, or says that it takes place after all. Everybody of its coming dates is told why; whoever
 * has a seat of a postponed one keeps it, and is asked again once there is a date.
 */
export async function changeEventState(actor: Actor, input: EventStateChange, now: Date): Promise<Result<{ eventId: string; told: number }, 'not-found' | 'changed-meanwhile' | 'reason-needed'>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  if (input.state !== 'planned' && input.reason === '') return refuse('reason-needed')
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, input.eventId))) return refuse('not-found')
    await holdEvent(tx, input.eventId)
    const event = await loadEventForUpdate(tx, input.eventId)
    if (!event || event.version !== input.version) return refuse('changed-meanwhile')
    if (event.state === input.state) return ok({ eventId: input.eventId, told: 0 })
    await saveEvent(tx, input.eventId, { state: input.state, stateReason: input.state === 'planned' ? '' : input.reason, stateAt: input.state === 'planned' ? null : now })
    let told = 0
    for (const id of await listComingSessions(tx, input.eventId, now)) {
      await loadSessionForUpdate(tx, id, now) // Whoever registers at this instant comes before, and is told, or after, and is refused.
      await raiseSequence(tx, id)
      if (input.state === 'planned') await askAgain(tx, id, now)
      for (const one of await listLiveIds(tx, id)) {
        await tellPerson(tx, one, input.state === 'planned' ? 'session-moved' : input.state === 'postponed' ? 'event-postponed' : 'session-cancelled')
        told += 1
      }
    }
    await recordAudit(tx, actor, { event: `event.${input.state}`, subjectType: 'event', subjectId: input.eventId, data: { told } })
    return ok({ eventId: input.eventId, told })
  })
}
