import { type FormItem, RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'

type FoundCommunesProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  communes: readonly { code: string; name: string; detail: string }[]
  saved?: readonly string[]
  membership: 'territory' | 'bordering'
}

/** Communes to tick, then to bring in or beside. */
export function FoundCommunes({ action, communes, saved = [], membership }: FoundCommunesProps) {
  const items: FormItem[] = [
    { item: 'boxes', saved, field: { name: 'codes', legend: 'Communes', layout: 'columns', options: communes.map((one) => ({ value: one.code, label: one.name, hint: one.detail })) } },
    {
      item: 'radios', saved: membership,
      field: { name: 'membership', legend: 'Ces communes sont', layout: 'inline', options: [{ value: 'territory', label: 'dans le territoire' }, { value: 'bordering', label: 'limitrophes' }] },
    },
  ]
  return <RecordForm name="ajout" action={action} submit="Ajouter les communes cochées" items={items} />
}
