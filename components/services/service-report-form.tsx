'use client'

import { bindField } from '#components/ui/bind-field'
import { Disclosure } from '#components/ui/disclosure'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field, type SelectOption } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'

type ServiceReportFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  id: string
  about: string
  kinds: readonly SelectOption[]
}

/** "Signaler une erreur" under one entry: what is wrong, and what is right when the reader knows it. */
export function ServiceReportForm({ action, id, about, kinds }: ServiceReportFormProps) {
  const [state, send] = useSentForm(action)
  if (state.status === 'done') return <Notice kind="success" voice="announce" title="Merci">{state.message}</Notice>
  const errors = Object.fromEntries(Object.entries(state.errors).map(([name, text]) => [`${name}-${id}`, text]))
  return (
    // Open once something was refused: without JavaScript the answer comes with a new page.
    <Disclosure summary={<>Signaler une erreur<span className="sr-only"> sur {about}</span></>} start={state.status === 'error' ? 'open' : 'closed'}>
      <form action={send} noValidate className="grid gap-4">
        <ErrorSummary errors={errors} message={state.message} />
        <input type="hidden" name="id" value={id} />
        <Field {...bindField(state, 'kind')} id={`kind-${id}`} label="Qu’est-ce qui n’est pas exact&nbsp;?" kind="select" emptyLabel="Choisissez" options={kinds} />
        <Field {...bindField(state, 'note')} id={`note-${id}`} label="Ce qui est exact, si vous le savez" hint="Jamais rien sur un patient. 200 caractères au plus." kind="textarea" rows={2} requirement="optional" maxLength={200} />
        <div>
          <SubmitButton variant="secondary" size="small">Signaler</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}
