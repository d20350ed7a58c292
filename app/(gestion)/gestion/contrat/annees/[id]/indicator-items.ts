import type { FormItem } from '#components/ui/record-form'
import { figureField } from '#lib/contract/figures'
import { unitLabels } from '#lib/contract/labels'
import type { IndicatorItem } from '#lib/contract/queries'

/** The questions about an indicator: what is counted, the aim, then the result with its day and its source. */
export function indicatorItems(saved: IndicatorItem | null): FormItem[] {
  return [
    { item: 'field', saved: saved?.name, field: { name: 'name', label: 'Ce qui est compté', autoComplete: 'off' } },
    { item: 'field', saved: saved?.unit ?? 'count', field: { kind: 'select', name: 'unit', label: 'Unité', width: 'medium', options: Object.entries(unitLabels).map(([value, label]) => ({ value, label })) } },
    { item: 'field', saved: saved ? figureField(saved.target, saved.unit) : '', field: { name: 'target', label: 'Cible', requirement: 'optional', width: 'short', autoComplete: 'off' } },
    { item: 'field', saved: saved ? figureField(saved.result, saved.unit) : '', field: { name: 'result', label: 'Résultat', requirement: 'optional', width: 'short', autoComplete: 'off' } },
    { item: 'field', saved: saved?.resultOn ?? '', field: { kind: 'date', name: 'resultOn', label: 'Connu le', requirement: 'optional', width: 'medium' } },
    { item: 'field', saved: saved?.source ?? '', field: { name: 'source', label: 'Source', requirement: 'optional', hint: 'Par exemple : « CPAM, relevé de mars », « feuilles d’émargement ».', autoComplete: 'off' } },
  ]
}
