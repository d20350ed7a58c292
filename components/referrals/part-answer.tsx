import { type FormItem, RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { plural } from '#lib/platform/format/french-count'
import { countAges } from '#lib/referrals/household'
import { ageBandLabels } from '#lib/referrals/labels'
import type { AgeBand } from '#lib/referrals/person-facts'

type PartAnswerProps = { action: RecordFormProps['action']; values: Record<string, string>; ages: readonly AgeBand[]; name: string; submit: string }

/** "Yes, for a part only": how many of the household, and of which ages where they differ. Offered to the household, which decides. */
export function PartAnswer({ action, values, ages, name, submit }: PartAnswerProps) {
  const counted = countAges(ages)
  const items: FormItem[] = [
    ...Object.entries({ ...values, answer: 'part', people: String(ages.length) }).map(([key, value]): FormItem => ({ item: 'hidden', name: key, value })),
    { item: 'radios', field: { name: 'count', legend: 'Pour combien de personnes ?', layout: 'inline', options: Array.from({ length: ages.length - 1 }, (_, index) => ({ value: String(index + 1), label: plural(index + 1, 'personne', 'personnes') })) } },
    ...(counted.length === 1 ? [] : counted.map(({ age, count }): FormItem => ({
      item: 'field', field: { kind: 'select', name: `n-${age}`, label: ageBandLabels[age], requirement: 'optional', emptyLabel: 'Peu importe', width: 'medium', options: Array.from({ length: count + 1 }, (_, index) => ({ value: String(index), label: plural(index, 'personne', 'personnes') })) },
    }))),
  ]
  return <RecordForm name={name} action={action} submit={submit} look={{ variant: 'secondary' }} items={items} />
}
