'use client'

import { bindField } from '#components/ui/bind-field'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'

type SignInFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  returnTo: string
  /** No mail server here: the message waits in the mailbox page. */
  isMailKept: boolean
}

/** One field, one button; then what to do next. */
export function SignInForm({ action, returnTo, isMailKept }: SignInFormProps) {
  const [state, send] = useSentForm(action)
  if (state.status === 'done') {
    return (
      <Notice kind="success" title="Regardez votre boîte aux lettres" voice="announce">
        <p>{state.message}</p>
        {isMailKept ? (
          <p>
            Sur cette installation, les courriels ne partent pas&nbsp;: <a href="/courriels">lisez-les ici</a>.
          </p>
        ) : null}
      </Notice>
    )
  }
  return (
    <form action={send} noValidate className="stack">
      <ErrorSummary errors={state.errors} message={state.message} />
      <Field {...bindField(state, 'email')} kind="email" label="Votre adresse de courriel" hint="Celle que la coordination connaît." autoComplete="email" />
      <input type="hidden" name="retour" value={returnTo} />
      <SubmitButton width="full">Recevoir mon lien</SubmitButton>
    </form>
  )
}
