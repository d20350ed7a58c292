'use client'

import { ErrorSummary } from '#components/ui/error-summary'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'

type PrintedFormProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; practiceIds: readonly string[] }

/** Pressed once the sheets are on the table: printing itself cannot be known by a page. */
export function PrintedForm({ action, practiceIds }: PrintedFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send}>
      <ErrorSummary errors={state.errors} message={state.message} />
      {practiceIds.map((id) => <input key={id} type="hidden" name="practiceIds" value={id} />)}
      <SubmitButton size="small">Les lettres sont imprimées</SubmitButton>
    </form>
  )
}
