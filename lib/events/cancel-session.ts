import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { loadSessionForUpdate } from './repository.ts'
import { cancelSessionRow, listLiveIds } from './session-repository.ts'
import { tellPerson } from './tell-person.ts'

/** Calls one date off: everybody who is awaited or waits is told, nobody is reminded of it any more. */
export async function cancelSession(actor: Actor, input: { id: string }, now: Date): Promise<Result<{ eventId: string; told: number }, 'not-found' | 'session-over'>> {
  if (!canRunEvents(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.id, now)
    if (!session) return refuse('not-found')
    if (session.isCancelled) return ok({ eventId: session.eventId, told: 0 })
    if (session.endsAt <= now) return refuse('session-over')
    await cancelSessionRow(tx, session.id)
    const ids = await listLiveIds(tx, session.id)
    for (const id of ids) await tellPerson(tx, id, 'session-cancelled')
    await recordAudit(tx, actor, { event: 'session.cancelled', subjectType: 'session', subjectId: session.id, data: { told: ids.length } })
    return ok({ eventId: session.eventId, told: ids.length })
  })
}
