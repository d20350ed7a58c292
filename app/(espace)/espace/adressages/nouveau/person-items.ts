import type { FormItem } from '#components/ui/record-form'
import { consentGiverLabels } from '#lib/referrals/labels'
import { consentGivers } from '#lib/referrals/person-facts'

/** The questions about one person of the household: `facts` first, then who agrees. */
export function personItems(number: number, people: number, facts: FormItem[]): FormItem[] {
  return [
    { item: 'title', text: people === 1 ? 'La personne' : `${number === 1 ? '1re' : `${number}e`} personne` },
    ...facts,
    { item: 'field', saved: 'person', field: { kind: 'select', name: `accord-${number}`, label: `Qui donne l’accord ?${whose(number)}`, options: consentGivers.map((value) => ({ value, label: consentGiverLabels[value] })) } },
  ]
}

function whose(number: number): string {
  return number === 1 ? '' : ` (${number}e personne)`
}
