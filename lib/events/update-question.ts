import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { loadQuestionForUpdate, saveQuestion } from './question-repository.ts'
import type { QuestionContent } from './questions.ts'

/** Rewrites a question; what was answered stays, so that its kind stays too once somebody has answered. */
export async function updateQuestion(actor: Actor, input: { id: string; version: number; question: QuestionContent }, _now: Date): Promise<Result<{ eventId: string }, 'not-found' | 'changed-meanwhile' | 'question-answered'>> {
  if (!canRunEvents(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const before = await loadQuestionForUpdate(tx, input.id)
    if (!before) return refuse('not-found')
    if (before.version !== input.version) return refuse('changed-meanwhile')
    if (before.answered > 0 && before.kind !== input.question.kind) return refuse('question-answered')
    await saveQuestion(tx, input.id, input.question)
    await recordAudit(tx, actor, { event: 'event.question_changed', subjectType: 'event', subjectId: before.eventId, data: { questionId: input.id } })
    return ok({ eventId: before.eventId })
  })
}
