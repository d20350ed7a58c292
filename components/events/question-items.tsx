import type { FormItem } from '#components/ui/record-form'
import type { AskedQuestion } from '#lib/events/question-queries'
import { answerField, longestAnswer, yesNo } from '#lib/events/questions'
import { keptAnswerWords, reasonWords } from '#lib/events/question-words'

/** Whether needed answers insist; and whether an answer stands beside a name and goes on its day, or stands alone. */
type Asking = { need: 'insist' | 'may-miss'; kept: 'alone' | 'until-its-day' }

/** The questions of an event in a form, each with why it is asked under it. On the telephone, none insists. */
export function questionItems(questions: readonly AskedQuestion[], { need, kept }: Asking): FormItem[] {
  return questions.map((question): FormItem => {
    const name = answerField(question.id)
    const requirement = question.isNeeded && need === 'insist' ? 'required' as const : 'optional' as const
    const hint = kept === 'until-its-day' ? keptAnswerWords(question) : reasonWords(question)
    if (question.kind === 'text') return { item: 'field', field: { name, label: question.wording, hint, requirement, maxLength: longestAnswer, autoComplete: 'off' } }
    const options = question.kind === 'yes_no' ? Object.entries(yesNo).map(([value, label]) => ({ value, label })) : question.options.map((value) => ({ value, label: value }))
    return question.kind === 'choice' && requirement === 'optional'
      ? { item: 'field', saved: '', field: { kind: 'select', name, label: question.wording, hint, requirement, emptyLabel: 'Sans réponse', options } }
      : { item: 'radios', field: { name, legend: question.wording, hint, requirement, layout: question.kind === 'yes_no' ? 'inline' : 'stack', options } }
  })
}
