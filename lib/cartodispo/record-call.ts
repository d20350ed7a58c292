import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { CallOutcome } from '#lib/platform/db/generated/enums'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canRecordCalls } from './policy.ts'
import { findSameCall, insertCall } from './practice-repository.ts'
import { loadPracticeForUpdate } from './repository.ts'

export type RecordCall = { practiceId: string; outcome: CallOutcome; note: string }

/** Notes that the coordination called, and what came of it. What the practice answered is declared apart. Sent twice in a minute, it is one call. */
export async function recordCall(actor: Actor, input: RecordCall, now: Date): Promise<Result<string, 'not-found'>> {
  const { userId } = actor
  if (!canRecordCalls(actor) || userId === null) return refuse('not-found')
  return transaction(async (tx) => {
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    if (!practice) return refuse('not-found')
    const call = { practiceId: practice.id, at: now, actorId: userId, outcome: input.outcome, note: input.note.trim() }
    const same = await findSameCall(tx, call, new Date(now.getTime() - 60_000))
    if (same) return ok(same)
    const id = await insertCall(tx, call)
    await recordAudit(tx, actor, { event: 'call.recorded', subjectType: 'practice', subjectId: practice.id, capacity: 'coordination_phone', data: { callId: id, outcome: input.outcome } })
    return ok(id)
  })
}
