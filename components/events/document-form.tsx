'use client'

import { MediaPicker } from '#components/media/media-picker'
import { ErrorSummary } from '#components/ui/error-summary'
import { Notice } from '#components/ui/notice'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { MediaChoice } from '#lib/media/media-choice'
import type { FormState } from '#lib/platform/form-state'

type DocumentFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  eventId: string
  moment: 'before' | 'after'
  hint: string
  choices: readonly MediaChoice[]
  chosen: readonly string[]
}

/** Documents of the library, chosen for those who come. */
export function DocumentForm({ action, eventId, moment, hint, choices, chosen }: DocumentFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} noValidate className="stack max-w-prose">
      {state.status === 'done' ? <Notice kind="success" title={state.message} voice="announce" /> : null}
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="moment" value={moment} />
      <MediaPicker name={moment} label="Documents" kind="file" several="several" choices={choices} chosen={chosen} hint={hint} error={state.errors[moment]} />
      <div><SubmitButton>Enregistrer</SubmitButton></div>
    </form>
  )
}
