import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { deleteQuestion, loadQuestionForUpdate } from './question-repository.ts'

/** Asks a question no more; what was answered to it is erased with it. */
export async function removeQuestion(actor: Actor, input: { id: string }, _now: Date): Promise<Result<{ eventId: string }, 'not-found'>> {
  if (!canRunEvents(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const before = await loadQuestionForUpdate(tx, input.id)
    if (!before) return refuse('not-found')
    await deleteQuestion(tx, input.id)
    await recordErasure(tx, { kind: 'event-question', subjectId: input.id })
    await recordAudit(tx, actor, { event: 'event.question_removed', subjectType: 'event', subjectId: before.eventId, data: { questionId: input.id, answers: before.answered } })
    return ok({ eventId: before.eventId })
  })
}
