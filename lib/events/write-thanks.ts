import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { findThanks, saveThanks } from './after-repository.ts'
import { canRunEvents } from './policy.ts'
import { loadSessionForUpdate } from './repository.ts'

/** Writes what those who were there will read; nothing leaves yet. Once it left, it stays as it was read. */
export async function writeThanks(actor: Actor, input: { sessionId: string; message: string }, now: Date): Promise<Result<{ eventId: string }, 'not-found' | 'already-sent'>> {
  if (!canRunEvents(actor) || !isUuid(input.sessionId)) return refuse('not-found')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.sessionId, now)
    if (!session) return refuse('not-found')
    const before = await findThanks(tx, session.id)
    if (before !== null && before.sentAt !== null) return refuse('already-sent')
    await saveThanks(tx, session.id, input.message)
    await recordAudit(tx, actor, { event: 'session.thanks_written', subjectType: 'session', subjectId: session.id })
    return ok({ eventId: session.eventId })
  })
}
