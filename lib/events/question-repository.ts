import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import type { GivenAnswer, Question, QuestionContent, QuestionKind, QuestionMoment } from './questions.ts'

/** What is asked of whoever registers, or evaluates, in order. */
export async function listQuestions(tx: Tx, eventId: string, moment: QuestionMoment): Promise<Question[]> {
  return tx.eventQuestion.findMany({ where: { eventId, moment }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, kind: true, options: true, isNeeded: true } })
}

/** Locks a question; `answered`: how many answers it has. */
export async function loadQuestionForUpdate(tx: Tx, id: string): Promise<{ id: string; eventId: string; version: number; kind: QuestionKind; moment: QuestionMoment; answered: number } | null> {
  await tx.$executeRaw`SELECT 1 FROM event_question WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.eventQuestion.findUnique({ where: { id }, select: { id: true, eventId: true, version: true, kind: true, moment: true, _count: { select: { answers: true, evaluations: true } } } })
  if (!row) return null
  const { _count, ...own } = row
  return { ...own, answered: _count.answers + _count.evaluations }
}

/** Writes a question down after the others; returns its id. */
export async function insertQuestion(tx: Tx, eventId: string, moment: QuestionMoment, content: QuestionContent): Promise<string> {
  const { _max } = await tx.eventQuestion.aggregate({ where: { eventId }, _max: { position: true } })
  return (await tx.eventQuestion.create({ data: { ...content, eventId, moment, position: (_max.position ?? 0) + 1 }, select: { id: true } })).id
}

/** Rewrites a question. */
export async function saveQuestion(tx: Tx, id: string, content: QuestionContent): Promise<void> {
  await tx.eventQuestion.update({ where: { id }, data: { ...content, version: { increment: 1 } }, select: { id: true } })
}

/** Takes a question away, and its answers with it. */
export async function deleteQuestion(tx: Tx, id: string): Promise<void> {
  await tx.eventQuestion.deleteMany({ where: { id } })
}

/** How many questions an event has of a moment. */
export async function countQuestions(tx: Tx, eventId: string, moment: QuestionMoment): Promise<number> {
  return tx.eventQuestion.count({ where: { eventId, moment } })
}

/** Writes what somebody answered. */
export async function saveAnswers(tx: Tx, registrationId: string, answers: readonly GivenAnswer[]): Promise<void> {
  if (answers.length > 0) await tx.questionAnswer.createMany({ data: answers.map((one) => ({ ...one, registrationId })) })
}

/** Erases what somebody answered when they registered. */
export async function eraseAnswers(tx: Tx, registrationId: string): Promise<number> {
  return (await tx.questionAnswer.deleteMany({ where: { registrationId } })).count
}

/** Erases the answers of dates that ended longer ago than their question says; returns how many. */
export async function deleteDueAnswers(tx: Tx, today: Day, timeZone: string): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM question_answer a USING event_question q, registration r, event_session s
    WHERE q.id = a.question_id AND r.id = a.registration_id AND s.id = r.session_id AND (s.ends_at AT TIME ZONE ${timeZone})::date + q.keep_days < ${today}::date`
}
