/** How content somebody is, from 1 to 5; the words that stand beside the number. */
export const satisfactions = { 5: 'Très satisfait(e)', 4: 'Satisfait(e)', 3: 'Moyennement', 2: 'Peu satisfait(e)', 1: 'Pas du tout satisfait(e)' } as const
export type Satisfaction = keyof typeof satisfactions

/** Under so many evaluations, only how many there are is shown: in a small group, an answer says who gave it. */
export const fewestShown = 5

/** Days after a date for which one may evaluate it. */
export const evaluationDays = 60

export type Evaluator = { state: string; hasEvaluated: boolean; wasPresent: boolean; isAnybodyMarked: boolean }
export type EvaluationMistake = 'not-yet' | 'too-late' | 'not-there' | 'already-evaluated'

/** Whether somebody may evaluate a date now, and otherwise why not. Where nobody was marked, whoever had a seat counts as having been there. */
export function evaluationRefusal(one: Evaluator, session: { endsAt: Date; isCancelled: boolean }, now: Date): EvaluationMistake | null {
  if (one.state !== 'registered' || session.isCancelled || (one.isAnybodyMarked && !one.wasPresent)) return 'not-there'
  if (now < session.endsAt) return 'not-yet'
  if (one.hasEvaluated) return 'already-evaluated'
  return now.getTime() > session.endsAt.getTime() + evaluationDays * 86_400_000 ? 'too-late' : null
}

/** A question with its closed answers counted, or what was written. */
export type QuestionResult = { wording: string; counts: { label: string; count: number }[]; texts: string[] }
export type Results = { satisfaction: { label: string; value: Satisfaction; count: number }[]; mean: number; useful: string[]; improve: string[]; questions: QuestionResult[] }
export type GivenEvaluation = { satisfaction: number; useful: string; improve: string; answers: readonly { questionId: string; text: string }[] }
type ResultQuestion = { id: string; wording: string; kind: 'text' | 'choice' | 'yes_no'; options: readonly string[] }

/** What is shown of the evaluations of a date; null while they are too few. Texts come in an order that says nothing of who wrote first. */
export function resultsOf(evaluations: readonly GivenEvaluation[], questions: readonly ResultQuestion[]): Results | null {
  if (evaluations.length < fewestShown) return null
  const values: readonly Satisfaction[] = [5, 4, 3, 2, 1]
  return {
    satisfaction: values.map((value) => ({ value, label: satisfactions[value], count: evaluations.filter((one) => one.satisfaction === value).length })),
    mean: Math.round((evaluations.reduce((sum, one) => sum + one.satisfaction, 0) / evaluations.length) * 10) / 10,
    useful: textsOf(evaluations.map((one) => one.useful)), improve: textsOf(evaluations.map((one) => one.improve)),
    questions: questions.map((question) => resultOf(question, evaluations.flatMap((one) => one.answers.filter((answer) => answer.questionId === question.id).map((answer) => answer.text)))),
  }
}

function resultOf({ wording, kind, options }: ResultQuestion, answers: readonly string[]): QuestionResult {
  if (kind === 'text') return { wording, counts: [], texts: textsOf(answers) }
  const choices = kind === 'yes_no' ? [['oui', 'Oui'], ['non', 'Non']] : [...new Set([...options, ...answers])].map((one) => [one, one])
  return { wording, texts: [], counts: choices.map(([value = '', label = '']) => ({ label, count: answers.filter((one) => one === value).length })) }
}

function textsOf(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '').toSorted((one, other) => one.localeCompare(other, 'fr'))
}
