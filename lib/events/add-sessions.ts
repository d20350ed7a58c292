import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { isPublicHoliday } from '#lib/platform/working-days'
import { canRunEvents } from './policy.ts'
import { recurringDays, type Rhythm } from './recurrence.ts'
import { sessionContent, type SessionMistake } from './session-plan.ts'
import { holdEvent, insertSession, isEventContent, listStarts, loadEventForUpdate } from './session-repository.ts'

export type Recurrence = { first: Day; from: string; until: string; rhythm: Rhythm; count: number; capacity: number | null; place: string }

/** Adds the dates of a rhythm to an event, as they were shown before; one that is there already is not made twice. */
export async function addSessions(actor: Actor, input: { eventId: string; recurrence: Recurrence }, _now: Date): Promise<Result<{ eventId: string; added: number }, 'not-found' | 'dates-there' | SessionMistake>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  const { first, from, until, rhythm, count, capacity, place } = input.recurrence
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, input.eventId))) return refuse('not-found')
    const { timeZone } = await loadInstanceRules(tx)
    await holdEvent(tx, input.eventId)
    await loadEventForUpdate(tx, input.eventId)
    const there = await listStarts(tx, input.eventId)
    const days = recurringDays(first, rhythm, count, isPublicHoliday).filter((one) => !one.isSkipped)
    const contents = days.map(({ day }) => sessionContent({ halfDays: [{ day, from, until }], place, capacity, opensOn: null, closesOn: null, quotas: [] }, timeZone))
    const mistake = contents.find((one) => !one.ok)
    if (mistake && !mistake.ok) return mistake
    const added = contents.flatMap((one) => (one.ok && !there.has(one.value.halfDays[0]?.startsAt.getTime() ?? 0) ? [one.value] : []))
    if (added.length === 0) return refuse('dates-there')
    for (const content of added) {
      const id = await insertSession(tx, input.eventId, content)
      await recordAudit(tx, actor, { event: 'session.added', subjectType: 'session', subjectId: id, data: { eventId: input.eventId, capacity } })
    }
    return ok({ eventId: input.eventId, added: added.length })
  })
}
