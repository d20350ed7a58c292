'use client'

import type { ComponentProps } from 'react'
import { ErrorSummary } from '#components/ui/error-summary'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'

export type FormQuestion = {
  name: string
  legend: string
  options: readonly { value: string; label: string; hint?: string | undefined }[]
  saved?: string | undefined
  /** Other words than the answers offered: the option's value, the field's name, and what is in the file. */
  other?: { value: string; name: string; label: string; saved: string }
}

type QuestionFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Makes ids unique: several such forms stand on one page. */
  id: string
  values: Record<string, string>
  questions: readonly FormQuestion[]
  /** A second button that answers none of the questions. */
  aside?: { name: string; value: string; label: string }
}

/** The questions about one person or one line, and one button; what was answered comes back when something is refused. */
export function QuestionForm({ action, id, values, questions, aside }: QuestionFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} noValidate className="grid gap-4">
      <ErrorSummary errors={{}} message={state.status === 'error' ? (state.message ?? Object.values(state.errors)[0] ?? null) : null} />
      {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {questions.map((question) => <Question key={question.name} id={`${id}-${question.name}`} question={question} typed={state.values} />)}
      <div className="import-line-actions">
        <SubmitButton size="small">Enregistrer ma réponse</SubmitButton>
        {aside ? <SubmitButton size="small" variant="quiet" name={aside.name} value={aside.value}>{aside.label}</SubmitButton> : null}
      </div>
    </form>
  )
}

function Question({ id, question, typed }: { id: string; question: FormQuestion; typed: FormState['values'] }) {
  const { name, legend, options, other } = question
  const chosen = one(typed[name]) ?? question.saved
  const all = other ? [...options, { value: other.value, label: other.label, hint: undefined }] : options
  return (
    <fieldset className="field">
      <legend className="field-label">{legend}</legend>
      <div className="choices" key={chosen}>
        {all.map((option) => (
          <label key={option.value} className="choice">
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === chosen} />
            <span>{option.label}{option.hint ? <small>{option.hint}</small> : null}</span>
          </label>
        ))}
      </div>
      {other ? (
        <input id={`${id}-texte`} name={other.name} aria-label={`${other.label} : ${legend}`} className="control" defaultValue={one(typed[other.name]) ?? other.saved} maxLength={300} onInput={chooseOther} />
      ) : null}
    </fieldset>
  )
}

/** Whoever writes a correction means it: the choice beside it is made. */
const chooseOther: ComponentProps<'input'>['onInput'] = (event) => {
  const radio = event.currentTarget.closest('fieldset')?.querySelector<HTMLInputElement>('label:last-child input')
  if (radio) radio.checked = true
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
