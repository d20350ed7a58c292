import { Disclosure } from '#components/ui/disclosure'
import { type FormItem, RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { fewestShown, satisfactions } from '#lib/events/evaluation'
import type { OwnRegistration } from '#lib/events/own-queries'
import { questionItems } from './question-items.tsx'

type EvaluationFormProps = { registration: OwnRegistration; action: RecordFormProps['action']; values: Record<string, string> }

/** What somebody who was there thinks of it, once, without their name beside it. */
export function EvaluationForm({ registration: { id, evaluation, evaluationQuestions }, action, values }: EvaluationFormProps) {
  if (evaluation === 'given') return <p>Vous avez donné votre avis&nbsp;: merci.</p>
  const items: FormItem[] = [
    ...Object.entries(values).map(([name, value]) => ({ item: 'hidden' as const, name, value })),
    { item: 'radios', field: { name: 'satisfaction', legend: 'Êtes-vous satisfait(e) de ce moment ?', options: [5, 4, 3, 2, 1].map((value) => ({ value: String(value), label: satisfactions[value as keyof typeof satisfactions] })) } },
    { item: 'field', field: { kind: 'textarea', name: 'useful', label: 'Ce qui vous a été utile', requirement: 'optional', rows: 3, maxLength: 1000 } },
    { item: 'field', field: { kind: 'textarea', name: 'improve', label: 'Ce qui serait à améliorer', requirement: 'optional', rows: 3, maxLength: 1000 } },
    ...questionItems(evaluationQuestions, { need: 'insist', kept: 'alone' }),
  ]
  return (
    <Disclosure summary="Donner mon avis">
      <div className="stack">
        <p className="max-w-prose">Votre nom n’est pas écrit à côté de vos réponses. Nous notons seulement que vous avez répondu, pour que chacun réponde une fois. La coordination lit les réponses à partir de {fewestShown}&nbsp;avis&nbsp;; dans un petit groupe, ce que vous racontez peut pourtant vous faire reconnaître.</p>
        <RecordForm name={`avis-${id}`} action={action} submit="Envoyer mon avis" items={items} />
      </div>
    </Disclosure>
  )
}
