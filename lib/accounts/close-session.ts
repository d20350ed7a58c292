import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { endOwnSession } from './session-repository.ts'

/** Somebody closes a session of their own on another device: its next page asks to sign in. This one ends by signing out. */
export async function closeSession(actor: Actor, input: { sessionId: string }, _now: Date): Promise<Result<null, 'not-found'>> {
  const { userId, session } = actor
  if (userId === null || session === null || !isUuid(input.sessionId) || input.sessionId === session.id) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await endOwnSession(tx, { id: input.sessionId, userId }))) return refuse('not-found')
    await recordAudit(tx, actor, { event: 'account.session_closed', subjectType: 'account', subjectId: userId, data: { sessions: 1 } })
    return ok(null)
  })
}
