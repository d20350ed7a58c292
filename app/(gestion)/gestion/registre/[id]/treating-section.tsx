import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { notTreatingReasonLabel, notTreatingReasonLabels } from '#lib/cartodispo/labels'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { FormState } from '#lib/platform/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type TreatingSectionProps = { practiceId: string; notTreating: { reason: string; sinceOn: Day | null } | null; today: Day; takeOut: Action; putBack: Action }

/** Whether this doctor treats patients of their own here: if not, the practice is in no list, call nor figure. */
export function TreatingSection({ practiceId, notTreating, today, takeOut, putBack }: TreatingSectionProps) {
  if (notTreating) {
    return (
      <section>
        <h2>N’exerce pas comme médecin traitant</h2>
        <p>{notTreatingReasonLabel(notTreating.reason)}{notTreating.sinceOn ? `, depuis le ${dayAndMonth(notTreating.sinceOn, today)}` : ''}.</p>
        <PressForm action={putBack} values={{ practiceId }} label="Remettre dans le registre" />
      </section>
    )
  }
  return (
    <section>
      <h2>Médecin traitant</h2>
      <Disclosure summary="N’exerce pas ici comme médecin traitant">
        <RecordForm action={takeOut} submit="Sortir du registre" look={{ variant: 'secondary' }} items={[
          { item: 'hidden', name: 'practiceId', value: practiceId },
          { item: 'radios', field: { name: 'reason', legend: 'Pourquoi', options: [...Object.entries(notTreatingReasonLabels).map(([value, label]) => ({ value, label })), { value: 'other', label: 'Autre raison' }] } },
          { item: 'field', field: { name: 'otherReason', label: 'Autre raison', requirement: 'optional', maxLength: 120 } },
        ]} />
      </Disclosure>
    </section>
  )
}
