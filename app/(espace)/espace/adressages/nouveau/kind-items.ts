import type { FormItem } from '#components/ui/record-form'
import { needDetailLabels, needThemeLabels } from '#lib/referrals/kind-words'
import { kindFacts, type NeedKind, needThemes } from '#lib/referrals/need-kinds'

/** The short form of a kind of need: its closed lists, and the day where one is asked. Nothing for a doctor. */
export function kindItems(kind: NeedKind): FormItem[] {
  if (kind === 'find_gp') return []
  const { details, asksTheme, asksDay } = kindFacts[kind]
  return [
    { item: 'hidden', name: 'kind', value: kind },
    ...(asksTheme === 'yes' ? [{ item: 'radios', field: { name: 'theme', legend: 'De quoi s’agit-il ?', options: needThemes.map((value) => ({ value, label: needThemeLabels[value] })) } } satisfies FormItem] : []),
    { item: 'boxes', field: { name: 'details', legend: 'Ce qui est demandé', requirement: 'optional', options: details.map((value) => ({ value, label: needDetailLabels[value] })) } },
    ...(asksDay === 'yes' ? [{ item: 'field', field: { kind: 'date', name: 'wishedOn', label: kind === 'planned_stay' ? 'Jour de l’entrée' : 'Jour de la sortie', width: 'medium', requirement: 'optional' } } satisfies FormItem] : []),
  ]
}
