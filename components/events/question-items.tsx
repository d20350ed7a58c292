import type { FormItem } from '#components/ui/record-form'
import type { AskedQuestion } from '#lib/events/question-queries'
import { answerField, longestAnswer, yesNo } from '#lib/events/questions'
import { keptAnswerWords } from '#lib/events/question-words'

/** The questions of an event in a form, each with why it is asked under it. On the telephone, none insists. */
export function questionItems(questions: readonly AskedQuestion[], need: 'insist' | 'may-miss' = 'insist'): FormItem[] {
  return questions.map((question): FormItem => {
    const name = answerField(question.id)
    const requirement = question.isNeeded && need === 'insist' ? 'required' as const : 'optional' as const
    const hint = keptAnswerWords(question)
    if (question.kind === 'text') return { item: 'field', field: { name, label: question.wording, hint, requirement, maxLength: longestAnswer, autoComplete: 'off' } }
    const options = question.kind === 'yes_no' ? Object.entries(yesNo).map(([value, label]) => ({ value, label })) : question.options.map((value) => ({ value, label: value }))
    return question.kind === 'choice' && requirement === 'optional'
      ? { item: 'field', saved: '', field: { kind: 'select', name, label: question.wording, hint, requirement, emptyLabel: 'Sans réponse', options } }
      : { item: 'radios', field: { name, legend: question.wording, hint, requirement, layout: question.kind === 'yes_no' ? 'inline' : 'stack', options } }
  })
}
