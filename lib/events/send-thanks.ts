import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { findThanks, listToThank, saveThanked } from './after-repository.ts'
import { canRunEvents } from './policy.ts'
import { loadSessionForUpdate } from './repository.ts'
import { tellPerson } from './tell-person.ts'

/**
 * Sends the thanks that were read before, to those who were there and were not thanked yet: pressed again, only whoever was
 * marked since gets one.
 */
export async function sendThanks(actor: Actor, input: { sessionId: string; version: number }, now: Date): Promise<Result<{ eventId: string; told: number }, 'not-found' | 'not-over' | 'changed-meanwhile' | 'nobody-there'>> {
  if (!canRunEvents(actor) || !isUuid(input.sessionId)) return refuse('not-found')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.sessionId, now)
    const thanks = session && (await findThanks(tx, session.id))
    if (!session || !thanks) return refuse('not-found')
    if (session.endsAt > now || session.isCancelled) return refuse('not-over')
    if (thanks.version !== input.version) return refuse('changed-meanwhile')
    const ids = await listToThank(tx, session.id)
    if (ids.length === 0) return refuse('nobody-there')
    for (const id of ids) await tellPerson(tx, id, 'event-thanks')
    await saveThanked(tx, session.id, ids, now)
    await recordAudit(tx, actor, { event: 'session.thanks_sent', subjectType: 'session', subjectId: session.id, data: { told: ids.length } })
    return ok({ eventId: session.eventId, told: ids.length })
  })
}
