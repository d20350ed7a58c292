import { questionItems } from '#components/events/question-items'
import type { FormItem } from '#components/ui/record-form'
import type { AskedQuestion } from '#lib/events/question-queries'
import { professionChoices } from '#lib/events/profession-choices'

/** What the coordination types while somebody is on the telephone. */
export function phoneItems(sessionId: string, requestKey: string, questions: readonly AskedQuestion[]): FormItem[] {
  return [
    { item: 'hidden', name: 'sessionId', value: sessionId },
    { item: 'hidden', name: 'requestKey', value: requestKey },
    { item: 'field', field: { name: 'surname', label: 'Nom', maxLength: 80, width: 'medium', autoComplete: 'off' } },
    { item: 'field', field: { name: 'firstName', label: 'Prénom', maxLength: 80, width: 'medium', autoComplete: 'off' } },
    { item: 'field', field: { kind: 'email', name: 'email', label: 'Courriel', requirement: 'optional', autoComplete: 'off', hint: 'Sans courriel, la personne ne reçoit ni confirmation ni rappel.' } },
    { item: 'field', field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium', autoComplete: 'off' } },
    { item: 'field', saved: '', field: { kind: 'select', name: 'professionCode', label: 'Profession', requirement: 'optional', emptyLabel: 'Aucune ou inconnue', options: professionChoices } },
    { item: 'field', field: { name: 'organisation', label: 'Structure', requirement: 'optional', maxLength: 120, autoComplete: 'off' } },
    { item: 'field', saved: '1', field: { name: 'people', label: 'Combien de personnes', inputMode: 'numeric', maxLength: 2, width: 'short', autoComplete: 'off' } },
    ...questionItems(questions, { need: 'may-miss', kept: 'until-its-day' }),
  ]
}
