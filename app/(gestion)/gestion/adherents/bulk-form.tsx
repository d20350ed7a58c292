'use client'

import type { ReactNode } from 'react'
import { bindField } from '#components/ui/bind-field'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import { feeMeansLabels } from '#lib/members/labels'
import type { FormState } from '#lib/platform/form-state'

type BulkFormProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; year: number; today: string; children: ReactNode }

/** The list with a box at each line, and under it what can be done with those that are ticked. */
export function BulkForm({ action, year, today, children }: BulkFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {state.status === 'done' ? <Notice kind="success" title={state.message} voice="announce" /> : null}
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="year" value={year} />
      <div id="memberIds" tabIndex={-1}>{children}</div>
      <fieldset className="grid gap-4 rounded-tile bg-surface p-4" data-print="hide">
        <legend className="sr-only">Pour les personnes cochées, année {year}</legend>
        <p className="font-semibold" aria-hidden>Pour les personnes cochées, année {year}</p>
        <div className="grid items-end gap-4 sm:grid-cols-[12rem_12rem_auto] sm:justify-start [&_.field]:mt-0">
          <Field {...bindField(state, 'receivedOn', today)} kind="date" label="Reçue le" />
          <Field {...bindField(state, 'means', 'transfer')} kind="select" label="Moyen" options={Object.entries(feeMeansLabels).map(([value, label]) => ({ value, label }))} />
          <SubmitButton name="intent" value="fee" size="small">Noter la cotisation reçue</SubmitButton>
        </div>
        <div>
          <SubmitButton name="intent" value="renewal" variant="secondary" size="small">Envoyer l’appel à cotisation</SubmitButton>
        </div>
      </fieldset>
    </form>
  )
}
