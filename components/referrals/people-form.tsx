'use client'

import { ErrorSummary } from '#components/ui/error-summary'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'
import type { AskedPerson } from '#lib/referrals/person-facts'
import { HouseholdFields } from './household-fields.tsx'

type PeopleFormProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; needId: string; saved: readonly AskedPerson[] }

/** The second step: the people of one household, by age alone. */
export function PeopleForm({ action, needId, saved }: PeopleFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} noValidate className="stack max-w-prose">
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="needId" value={needId} />
      <HouseholdFields state={state} saved={saved} />
      <div><SubmitButton size="large">Continuer</SubmitButton></div>
    </form>
  )
}
