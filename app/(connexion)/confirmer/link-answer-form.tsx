'use client'

import { StateBadge } from '#components/cartodispo/state-badge'
import { ErrorSummary } from '#components/ui/error-summary'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { AskedPractice } from '#lib/cartodispo/confirmation-request-queries'
import { mailAnswerLabels } from '#lib/cartodispo/labels'
import type { FormState } from '#lib/platform/form-state'

type LinkAnswerFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  token: string
  practices: readonly AskedPractice[]
}

/** One line per doctor, preset on "inchangé"; one button. Its words follow the choices by style alone, so without JavaScript too. */
export function LinkAnswerForm({ action, token, practices }: LinkAnswerFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} className="stack link-answers">
      <ErrorSummary errors={state.errors} message={state.message} />
      <input type="hidden" name="jeton" value={token} />
      <SendButton />
      <ul className="practice-list">
        {practices.map((practice) => (
          <li key={practice.practiceId}>
            <PracticeLine practice={practice} typed={state.values[practice.practiceId]} />
          </li>
        ))}
      </ul>
      {practices.length > 2 ? <SendButton /> : null}
    </form>
  )
}

function SendButton() {
  return (
    <SubmitButton size="large" width="full" pendingLabel="Enregistrement…">
      <span className="when-unchanged">Rien n’a changé</span>
      <span className="when-changed">Envoyer mes réponses</span>
    </SubmitButton>
  )
}

function PracticeLine({ practice, typed }: { practice: AskedPractice; typed: string | string[] | undefined }) {
  const { practiceId, name, siteName, state, sentence, answers } = practice
  const chosen = typeof typed === 'string' ? typed : answers[0]
  return (
    <fieldset className="asked" key={chosen}>
      <legend>
        <strong>{name}</strong>
        <span>{siteName}</span>
      </legend>
      <StateBadge state={state} />
      <p className="text-ink-soft">{sentence}</p>
      <div className="segments">
        {answers.map((answer) => (
          <label key={answer}>
            <input type="radio" name={practiceId} value={answer} defaultChecked={answer === chosen} />
            <span>{mailAnswerLabels[answer]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
