'use client'

import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'

type ColumnsFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  importId: string
  columns: readonly { index: number; title: string; field: string; samples: readonly string[] }[]
  options: readonly { value: string; label: string }[]
}

/** One choice per column of the file, with a few of its cells. */
export function ColumnsForm({ action, importId, columns, options }: ColumnsFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} noValidate className="grid gap-6">
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="importId" value={importId} />
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {columns.map(({ index, title, field, samples }) => {
          const typed = state.values[`colonne.${index}`]
          return (
            <li key={index} className="min-w-0">
              <Field
                name={`colonne.${index}`} kind="select" label={`« ${title} »`} options={options} emptyLabel="Laisser de côté" requirement="required"
                defaultValue={typeof typed === 'string' ? typed : field} hint={samples.length === 0 ? 'Colonne vide' : <span className="wrap-anywhere">{samples.join(' · ')}</span>}
              />
            </li>
          )
        })}
      </ul>
      <div><SubmitButton>Lire les lignes</SubmitButton></div>
    </form>
  )
}
