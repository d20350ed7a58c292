'use client'

import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'

type SheetFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  importId: string
  sheetName: string
  otherSheets: readonly string[]
  hasAnswers: boolean
}

/** Which sheet of the workbook is the list. */
export function SheetForm({ action, importId, sheetName, otherSheets, hasAnswers }: SheetFormProps) {
  const [state, send] = useSentForm(action)
  const typed = state.values['sheetName']
  const options = [sheetName, ...otherSheets].map((name) => ({ value: name, label: name === sheetName ? `${name} (lue en ce moment)` : name }))
  return (
    <form action={send} noValidate className="grid max-w-prose gap-3 justify-items-start">
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="importId" value={importId} />
      <Field
        key={sheetName} name="sheetName" kind="select" label="Feuille du classeur" requirement="required" options={options} error={state.errors['sheetName']}
        defaultValue={typeof typed === 'string' ? typed : sheetName}
        hint={hasAnswers ? 'En lire une autre oublie les réponses déjà données aux lignes de celle-ci.' : 'Celle dont les titres sont les mieux connus est lue d’abord.'}
      />
      <SubmitButton variant="secondary" size="small">Lire cette feuille</SubmitButton>
    </form>
  )
}
