'use client'

import { ButtonLink } from '#components/ui/button'
import { ErrorSummary } from '#components/ui/error-summary'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import { callOutcomeLabels, phoneAnswerLabels } from '#lib/cartodispo/labels'
import type { PhoneAnswer } from '#lib/cartodispo/phone-answer'
import type { FormState } from '#lib/platform/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type CallFormProps = {
  noteAnswer: Action
  noteAttempt: Action
  practiceId: string
  version: number
  canConfirm: boolean
  canReserve: boolean
  place: 'feuille' | 'fiche'
}

/** What came of a call, in one tap: an answer, or why there was none. A word for the next caller may go with it. */
export function CallForm({ noteAnswer, noteAttempt, practiceId, version, canConfirm, canReserve, place }: CallFormProps) {
  const [answered, sendAnswer] = useSentForm(noteAnswer)
  const [tried, sendAttempt] = useSentForm(noteAttempt)
  const answers: PhoneAnswer[] = [...(canConfirm ? ['same' as const] : []), 'open', 'case_by_case', ...(canReserve ? ['reserved' as const] : [])]
  const failed = answered.status === 'error' ? answered : tried
  return (
    <div className="call-form" data-print="hide">
      <ErrorSummary errors={failed.errors} message={failed.message} />
      <form action={sendAnswer}>
        <Hidden values={{ practiceId, version: String(version), place }} />
        <p className="call-form-title">On a répondu&nbsp;:</p>
        <div className="call-buttons">
          {answers.map((answer) => (
            <SubmitButton key={answer} size="small" name="answer" value={answer} variant={answer === 'same' ? 'primary' : 'secondary'}>{phoneAnswerLabels[answer]}</SubmitButton>
          ))}
        </div>
        <div className="call-buttons">
          <SubmitButton size="small" name="answer" value="closed" variant="secondary">{phoneAnswerLabels.closed}</SubmitButton>
          <label>
            à redemander dans{' '}
            <select name="askAgain" defaultValue="3" className="control" data-width="short">
              <option value="3">3 mois</option>
              <option value="6">6 mois</option>
              <option value="12">un an</option>
              <option value="none">non, préviendra</option>
            </select>
          </label>
          <ButtonLink size="small" variant="quiet" href={`/espace/disponibilite/${practiceId}/preciser`}>En précisant…</ButtonLink>
        </div>
      </form>
      <form action={sendAttempt}>
        <Hidden values={{ practiceId, place }} />
        <label className="call-note">
          <span className="call-form-title">Personne n’a répondu, ou pas ce qu’il fallait&nbsp;:</span>
          <input name="note" className="control" maxLength={500} placeholder="Un mot pour le prochain appel" />
        </label>
        <div className="call-buttons">
          {(['no_answer', 'call_back', 'wrong_number'] as const).map((outcome) => (
            <SubmitButton key={outcome} size="small" name="outcome" value={outcome} variant="secondary">{callOutcomeLabels[outcome]}</SubmitButton>
          ))}
        </div>
      </form>
    </div>
  )
}

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
