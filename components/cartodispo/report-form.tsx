'use client'

import { Disclosure } from '#components/ui/disclosure'
import { ErrorSummary } from '#components/ui/error-summary'
import { Notice } from '#components/ui/notice'
import { bindField } from '#components/ui/bind-field'
import { RadioGroup } from '#components/ui/radio-group'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'

type ReportFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  practiceId: string
  kinds: readonly { value: string; label: string }[]
}

/** "Ce n'est pas exact": what a call or a visit found, one choice and no text, so that nobody's health is told here. */
export function ReportForm({ action, practiceId, kinds }: ReportFormProps) {
  const [state, send] = useSentForm(action)
  if (state.status === 'done') return <Notice kind="success" voice="announce" title="Merci">{state.message}</Notice>
  return (
    // Open once something was refused: without JavaScript the answer comes with a new page.
    <Disclosure summary="Ce n’est pas exact&nbsp;?" look="box" start={state.status === 'error' ? 'open' : 'closed'}>
      <form action={send} noValidate className="grid gap-4">
        <ErrorSummary errors={state.errors} message={state.message} />
        <input type="hidden" name="practiceId" value={practiceId} />
        <RadioGroup {...bindField(state, 'kind')} legend="Qu’avez-vous constaté&nbsp;?" options={kinds} />
        <div>
          <SubmitButton variant="secondary">Signaler</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}
