'use client'

import { Bookmark, Check, DoorClosed, Leaf } from '#components/ui/icons'
import { ErrorSummary } from '#components/ui/error-summary'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'

type AnswerFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What is answered for, as the action reads it. */
  subject: { name: 'practiceId' | 'siteId'; id: string }
  version: number
  /** The answer in force, marked on its button: pressing it again confirms. */
  state: string | null
}

const answers = [
  { value: 'open', Icon: Leaf, label: 'Oui', again: 'Oui, toujours' },
  { value: 'reserved', Icon: Bookmark, label: 'Oui, en réservant mes places', again: 'Oui, toujours en réservant' },
  { value: 'closed', Icon: DoorClosed, label: 'Non, pas en ce moment', again: 'Non, toujours pas' },
] as const

/** Three large answers, each of which sends: one tap from the question to the thanks. */
export function AnswerForm({ action, subject, version, state }: AnswerFormProps) {
  const [form, send] = useSentForm(action)
  return (
    <form action={send} className="answers">
      <ErrorSummary errors={form.errors} message={form.message} />
      <input type="hidden" name={subject.name} value={subject.id} />
      <input type="hidden" name="version" value={version} />
      {answers.map(({ value, Icon, label, again }) => (
        <SubmitButton key={value} name="answer" value={value} size="large" width="full" variant={state === value ? 'primary' : 'secondary'}>
          <span className="answer">
            {state === value ? <Check aria-hidden /> : <Icon aria-hidden />}
            {state === value ? again : label}
          </span>
        </SubmitButton>
      ))}
    </form>
  )
}
