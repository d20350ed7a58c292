import type { FormItem } from '#components/ui/record-form'
import type { Member } from '#lib/referrals/household'
import { memberInWords } from '#lib/referrals/household-labels'

/** Of whom of the household it is true: everybody, unless somebody is unticked, who then goes on apart. None for one person alone. */
export function whomItems(members: readonly Member[]): FormItem[] {
  if (members.length < 2) return []
  return [
    { item: 'hidden', name: 'household', value: 'oui' },
    { item: 'boxes', saved: members.map((one) => String(one.position)), field: { name: 'positions', legend: 'Pour qui ?', hint: 'Décochez qui n’est pas concerné : son suivi continue à part.', options: members.map((one) => ({ value: String(one.position), label: memberInWords(one) })) } },
  ]
}
