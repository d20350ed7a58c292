import { ok, refuse, type Result } from '#lib/platform/result'

export const questionKinds = ['text', 'choice', 'yes_no'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** When a question is asked: to organise, or afterwards. */
export type QuestionMoment = 'registration' | 'evaluation'
/** A question as the coordination writes it. */
export type QuestionContent = { wording: string; kind: QuestionKind; options: string[]; isNeeded: boolean; reason: string; keepDays: number; isForDesk: boolean }
/** What decides whether an answer is one. */
export type Question = { id: string; kind: QuestionKind; options: readonly string[]; isNeeded: boolean }
/** What somebody answered, by the question's id. */
export type Answers = Readonly<Record<string, string>>
export type GivenAnswer = { questionId: string; text: string }
export type AnswerMistake = 'answer-needed' | 'answer-unknown'

export const yesNo = { oui: 'Oui', non: 'Non' } as const

/** Days after the date for which an answer may be kept; a week unless the coordination says otherwise. */
export const keepDaysBounds = { least: 1, most: 90, usual: 7 } as const

/** The most questions of an event, and choices of one of them. */
export const mostQuestions = 12
export const mostOptions = 10

/** The longest answer in words. */
export const longestAnswer = 300

/** The name of a question's field in a form. */
export function answerField(questionId: string): string {
  return `reponse-${questionId}`
}

/**
 * The answers that are kept of what a form sent: empty ones are none, those of questions that are no longer asked are left out.
 * `need`: whether the questions that need an answer insist; on the telephone they do not, the person may not say.
 */
export function answersOf(questions: readonly Question[], given: Answers, need: 'insist' | 'may-miss'): Result<GivenAnswer[], AnswerMistake> {
  const kept: GivenAnswer[] = []
  for (const question of questions) {
    const text = (given[question.id] ?? '').trim()
    if (text === '') {
      if (question.isNeeded && need === 'insist') return refuse('answer-needed', { field: answerField(question.id) })
      continue
    }
    if (!isAnswer(question, text)) return refuse('answer-unknown', { field: answerField(question.id) })
    kept.push({ questionId: question.id, text })
  }
  return ok(kept)
}

/** An answer as it is read. */
export function answerWords(kind: QuestionKind, text: string): string {
  return kind === 'yes_no' ? (Object.entries(yesNo).find(([value]) => value === text)?.[1] ?? text) : text
}

function isAnswer({ kind, options }: Question, text: string): boolean {
  if (kind === 'choice') return options.includes(text)
  return kind === 'yes_no' ? Object.hasOwn(yesNo, text) : text.length <= longestAnswer
}
