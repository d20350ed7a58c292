import { recordAudit } from '#lib/platform/audit/record-audit'
import { linkActor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { findEvaluator, insertEvaluation } from './after-repository.ts'
import { type EvaluationMistake, evaluationRefusal } from './evaluation.ts'
import { listQuestions } from './question-repository.ts'
import { type AnswerMistake, type Answers, answersOf } from './questions.ts'
import { loadSessionForUpdate } from './repository.ts'

export type SaidEvaluation = { satisfaction: number; useful: string; improve: string; answers: Answers }
export type EvaluateRefusal = 'not-found' | EvaluationMistake | AnswerMistake

/** Takes the evaluation of somebody who was there, once. Its trace names the date, and neither the person nor the registration. */
export async function evaluateWithin(tx: Tx, registrationId: string, said: SaidEvaluation, now: Date): Promise<Result<null, EvaluateRefusal>> {
  const before = await findEvaluator(tx, registrationId)
  const session = before && (await loadSessionForUpdate(tx, before.sessionId, now))
  const one = session && (await findEvaluator(tx, registrationId))
  if (!session || !one) return refuse('not-found')
  const mistake = evaluationRefusal(one, session, now)
  if (mistake !== null) return refuse(mistake)
  const answers = answersOf(await listQuestions(tx, session.eventId, 'evaluation'), said.answers, 'insist')
  if (!answers.ok) return answers
  await insertEvaluation(tx, session.id, registrationId, { satisfaction: said.satisfaction, useful: said.useful, improve: said.improve }, answers.value)
  await recordAudit(tx, linkActor([]), { event: 'session.evaluated', subjectType: 'session', subjectId: session.id, capacity: 'link' })
  return ok(null)
}
