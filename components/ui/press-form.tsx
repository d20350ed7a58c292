'use client'

import type { FormState } from '#lib/platform/form-state'
import type { ButtonLook } from './button.tsx'
import { useSentForm } from './sent-form.tsx'
import { SubmitButton } from './submit-button.tsx'

type PressFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What the button is about. */
  values: Record<string, string>
  label: string
  /** Said to whoever does not see the line that the button stands in. */
  about?: string
  look?: ButtonLook
}

/** One button that does one thing, and says beside itself what came of it. */
export function PressForm({ action, values, label, about, look }: PressFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} className="inline-flex flex-wrap items-center gap-2">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary" size="small" {...look}>
        {label}
        {about ? <span className="sr-only"> : {about}</span> : null}
      </SubmitButton>
      {state.status === 'idle' ? null : (
        <span role={state.status === 'error' ? 'alert' : 'status'} className={state.status === 'error' ? 'field-error' : 'text-ink-soft'}>
          {state.message ?? Object.values(state.errors)[0]}
        </span>
      )}
    </form>
  )
}
