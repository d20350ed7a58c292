import type { FormItem } from '#components/ui/record-form'
import { unitLabels } from '#lib/contract/labels'

/** The questions about a figure of the CPAM: what it counts, how much, of which day, and from where. */
export const cpamItems: readonly FormItem[] = [
  { item: 'field', field: { name: 'name', label: 'Ce que la CPAM a compté', autoComplete: 'off' } },
  { item: 'field', saved: 'percent', field: { kind: 'select', name: 'unit', label: 'Unité', width: 'medium', options: Object.entries(unitLabels).map(([value, label]) => ({ value, label })) } },
  { item: 'field', field: { name: 'value', label: 'Chiffre', width: 'short', autoComplete: 'off' } },
  { item: 'field', field: { kind: 'date', name: 'onDay', label: 'Chiffre du', width: 'medium' } },
  { item: 'field', field: { name: 'source', label: 'Source', hint: 'Par exemple : « CPAM, relevé de mars ».', autoComplete: 'off' } },
]
