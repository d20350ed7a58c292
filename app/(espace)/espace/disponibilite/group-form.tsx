'use client'

import Link from 'next/link'
import { StateBadge } from '#components/cartodispo/state-badge'
import { ErrorSummary } from '#components/ui/error-summary'
import { Notice } from '#components/ui/notice'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import { ownAvailabilitySentence } from '#lib/cartodispo/availability-sentence'
import type { RegisterEntry } from '#lib/cartodispo/register-entry'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'

type GroupFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  today: Day
  practices: readonly Omit<RegisterEntry, 'snapshotState' | 'snapshotLoad'>[]
}

/** All practices with what they show now: one button says that nothing has changed, each line leads to its question. */
export function GroupForm({ action, today, practices }: GroupFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} className="stack">
      <ErrorSummary errors={state.errors} message={state.message === null || state.status === 'done' ? null : state.message} />
      {state.status === 'done' ? <Notice kind="success" title={state.message} voice="announce" /> : null}
      <SubmitButton size="large" width="full" pendingLabel="Enregistrement…">
        Rien n’a changé pour les {practices.length}
      </SubmitButton>
      <ul className="practice-list">
        {practices.map((practice) => (
          <li key={practice.practiceId}>
            <input type="hidden" name="practiceIds" value={practice.practiceId} />
            <h2>{practice.name}</h2>
            <StateBadge state={practice.state} />
            <p className="text-ink-soft">{ownAvailabilitySentence(practice, today)}</p>
            <Link href={`/espace/disponibilite/${practice.practiceId}`} prefetch={false} className="practice-change">
              Changer<span className="sr-only"> la réponse de {practice.name}, {practice.siteName}</span>
            </Link>
          </li>
        ))}
      </ul>
    </form>
  )
}
