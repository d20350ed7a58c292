import type { FormItem } from '#components/ui/record-form'
import type { ContractItem } from '#lib/contract/queries'

/** The questions about an accord. */
export function contractItems(saved: ContractItem | null): FormItem[] {
  return [
    { item: 'field', saved: saved?.title ?? 'Accord conventionnel interprofessionnel (ACI)', field: { name: 'title', label: 'Titre', autoComplete: 'off' } },
    { item: 'field', saved: saved?.signedOn ?? '', field: { kind: 'date', name: 'signedOn', label: 'Signé le', requirement: 'optional', width: 'medium' } },
    { item: 'field', saved: saved?.signedAt ?? '', field: { name: 'signedAt', label: 'À', requirement: 'optional', hint: 'Le lieu de la signature.', autoComplete: 'off' } },
    { item: 'field', saved: saved?.parties.join('\n') ?? '', field: { kind: 'textarea', rows: 4, name: 'parties', label: 'Signataires', requirement: 'optional', hint: 'Un par ligne : la CPTS, la CPAM, l’ARS.' } },
  ]
}

/** When it begins, and for how long. */
export const firstYears: readonly FormItem[] = [
  { item: 'field', field: { kind: 'date', name: 'startsOn', label: 'Premier jour du contrat', width: 'medium', hint: 'Chaque année de contrat va d’un anniversaire à la veille du suivant.' } },
  { item: 'field', saved: '5', field: { kind: 'number', name: 'yearCount', label: 'Nombre d’années', min: 1, max: 10, width: 'short' } },
]
