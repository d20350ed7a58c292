import type { FormItem } from '#components/ui/record-form'
import type { OfficeQuestion } from '#lib/events/question-queries'
import { questionKindLabels } from '#lib/events/question-words'
import { keepDaysBounds, mostOptions, questionKinds, type QuestionMoment } from '#lib/events/questions'

/** What the coordination writes of a question. */
export function questionFormItems(question: OfficeQuestion | null, moment: QuestionMoment): FormItem[] {
  return [
    { item: 'field', saved: question?.wording ?? '', field: { name: 'wording', label: 'Question', maxLength: 150, autoComplete: 'off' } },
    { item: 'field', saved: question?.reason ?? '', field: { name: 'reason', label: 'Pourquoi nous le demandons', maxLength: 200, autoComplete: 'off', hint: 'Se lit sous la question. Ce que vous ne sauriez pas expliquer ici, ne le demandez pas.' } },
    { item: 'radios', saved: question?.kind ?? 'text', field: { name: 'kind', legend: 'Forme de la réponse', options: questionKinds.map((value) => ({ value, label: questionKindLabels[value] })) } },
    { item: 'field', saved: question?.options.join('\n') ?? '', field: { kind: 'textarea', name: 'options', label: 'Réponses possibles', requirement: 'optional', rows: 4, maxLength: 600, hint: `Pour « ${questionKindLabels.choice} » : une par ligne, de 2 à ${mostOptions}.` } },
    ...(moment === 'evaluation' ? [] : keepingItems(question)),
    { item: 'boxes', saved: question?.isNeeded === true ? ['oui'] : [], field: { name: 'isNeeded', legend: 'Réponse', requirement: 'optional', options: [{ value: 'oui', label: 'Nécessaire', hint: moment === 'evaluation' ? 'Sans elle, l’avis ne part pas.' : 'Sans elle, la demande ne part pas. Au téléphone, elle peut manquer.' }] } },
  ]
}

/** An answer beside a name has its day, and its readers. */
function keepingItems(question: OfficeQuestion | null): FormItem[] {
  return [
    { item: 'field', saved: String(question?.keepDays ?? keepDaysBounds.usual), field: { name: 'keepDays', label: 'Effacer les réponses au bout de', inputMode: 'numeric', width: 'short', maxLength: 2, hint: `En jours après l’événement, de ${keepDaysBounds.least} à ${keepDaysBounds.most}. Le moins possible.` } },
    { item: 'boxes', saved: question?.isForDesk === true ? ['oui'] : [], field: { name: 'isForDesk', legend: 'À l’accueil', requirement: 'optional', options: [{ value: 'oui', label: 'Utile à l’accueil', hint: 'La réponse se lit aussi sur la tablette du pointage. Sinon, la coordination seule la lit.' }] } },
  ]
}
