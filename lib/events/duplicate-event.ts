import { createContentWithin } from '#lib/content/create-content-within'
import { writeReferences } from '#lib/content/write-references'
import type { ContentValues } from '#lib/content/content-fields'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { copyEventRecord, loadEventToCopy } from './copy-repository.ts'
import { canRunEvents } from './policy.ts'
import { insertSession } from './session-repository.ts'
import { shiftedSession, shiftTo } from './shifted-session.ts'

/**
 * Copies an event: its page as a draft without its report, its questions, its documents of before, its audience, and its dates
 * moved so that the first is on that day; nobody who registered, and nothing that was answered.
 */
export async function duplicateEvent(actor: Actor, input: { eventId: string; firstOn: Day | null }, now: Date): Promise<Result<{ id: string; dates: number }, 'not-found'>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  const { firstOn } = input
  return transaction(async (tx) => {
    const source = await loadEventToCopy(tx, input.eventId)
    if (!source) return refuse('not-found')
    const { timeZone } = await loadInstanceRules(tx)
    const { report: _, title: __, ...values } = source.values as ContentValues
    const id = await createContentWithin(tx, actor, { kind: 'event', title: `${source.title} (copie)`.slice(0, 150), values }, now)
    await writeReferences(tx, id, 'event', 'draft', values)
    await copyEventRecord(tx, input.eventId, id)
    const dates = firstOn === null ? [] : source.sessions
    const days = firstOn === null ? 0 : shiftTo(firstOn, dates, timeZone)
    for (const session of dates) await insertSession(tx, id, shiftedSession(session, days, timeZone))
    await recordAudit(tx, actor, { event: 'event.duplicated', subjectType: 'event', subjectId: id, data: { from: input.eventId, dates: dates.length } })
    return ok({ id, dates: dates.length })
  })
}
