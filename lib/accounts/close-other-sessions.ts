import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { endSessionsBut } from './session-repository.ts'

/** Somebody closes every session of theirs but this one, after a lost telephone or a computer left open. */
export async function closeOtherSessions(actor: Actor, _input: null, _now: Date): Promise<Result<{ closed: number }, 'not-found'>> {
  const { userId, session } = actor
  if (userId === null || session === null) return refuse('not-found')
  return transaction(async (tx) => {
    const closed = await endSessionsBut(tx, { id: session.id, userId })
    if (closed > 0) await recordAudit(tx, actor, { event: 'account.session_closed', subjectType: 'account', subjectId: userId, data: { sessions: closed } })
    return ok({ closed })
  })
}
