import { ok, refuse, type Result } from '#lib/platform/result'
import type { ListQuestion, RowDecision } from './list-outcome.ts'

/** A person's answer to one question of a line: a candidate, "as it is", "somebody or somewhere else", or other words. */
export type QuestionAnswer = { code: string; choice: string; text: string }

/** Questions that "c’est exact" may answer; a town, a person or a place must be chosen. */
export function canAccept(question: ListQuestion): boolean {
  return !question.code.startsWith('town-') && question.about !== 'person' && question.about !== 'practice'
}

/** Adds answers to what was decided of a row; a question left without answer stays open. Refuses an answer that is none of those offered. */
export function decideRow(before: RowDecision, questions: readonly ListQuestion[], answers: readonly QuestionAnswer[]): Result<RowDecision, 'unknown-answer' | 'nothing-answered' | 'text-missing'> {
  let decision: RowDecision = before
  let answered = 0
  for (const question of questions) {
    const answer = answers.find((one) => one.code === question.code)
    if (!answer || answer.choice === '') continue
    answered += 1
    const { choice } = answer
    const text = answer.text.trim().slice(0, 300)
    if (choice === 'other' && text === '' && isCell(question)) return refuse('text-missing', { question: question.sentence })
    const isOffered = choice === 'other' || (choice === 'accept' ? canAccept(question) : question.candidates.some((one) => one.value === choice) || (choice === 'new' && !isCell(question)))
    if (!isOffered) return refuse('unknown-answer')
    decision = withAnswer(decision, question, choice, text)
  }
  return answered === 0 ? refuse('nothing-answered') : ok(decision)
}

function isCell(question: ListQuestion): boolean {
  return question.about !== 'person' && question.about !== 'practice'
}

function withAnswer(decision: RowDecision, question: ListQuestion, choice: string, text: string): RowDecision {
  if (question.about === 'person') return { ...decision, person: choice === 'new' ? { kind: 'new' } : { kind: 'known', practitionerId: choice } }
  if (question.about === 'practice') return { ...decision, practice: choice === 'new' ? { kind: 'new' } : { kind: 'known', practiceId: choice } }
  if (choice === 'accept') return { ...decision, accepted: [...new Set([...(decision.accepted ?? []), question.code])] }
  return { ...decision, cells: { ...decision.cells, [question.about]: choice === 'other' ? text : choice } }
}
