import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { countQuestions, insertQuestion } from './question-repository.ts'
import { mostQuestions, type QuestionContent, type QuestionMoment } from './questions.ts'
import { holdEvent, isEventContent, loadEventForUpdate } from './session-repository.ts'

/** Adds a question to an event: from now on, whoever registers (or evaluates) is asked it. */
export async function addQuestion(actor: Actor, input: { eventId: string; moment: QuestionMoment; question: QuestionContent }, _now: Date): Promise<Result<{ id: string; eventId: string }, 'not-found' | 'too-many-questions'>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, input.eventId))) return refuse('not-found')
    await holdEvent(tx, input.eventId)
    await loadEventForUpdate(tx, input.eventId)
    if ((await countQuestions(tx, input.eventId, input.moment)) >= mostQuestions) return refuse('too-many-questions')
    const id = await insertQuestion(tx, input.eventId, input.moment, input.question)
    await recordAudit(tx, actor, { event: 'event.question_added', subjectType: 'event', subjectId: input.eventId, data: { questionId: id, moment: input.moment } })
    return ok({ id, eventId: input.eventId })
  })
}
