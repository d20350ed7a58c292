'use client'

import type { ReactNode } from 'react'
import type { FormState } from '#lib/platform/form-state'
import { bindChoices, bindField } from './bind-field.tsx'
import type { ButtonLook } from './button.tsx'
import { CheckboxGroup } from './checkbox-group.tsx'
import type { ChoiceGroupProps } from './choice-group.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Field, type FieldProps } from './field.tsx'
import { Notice } from './notice.tsx'
import { RadioGroup } from './radio-group.tsx'
import { useSentForm } from './sent-form.tsx'
import { SubmitButton } from './submit-button.tsx'
import { tied } from './tied.tsx'

type Question<Props> = Props extends unknown ? Omit<Props, 'error' | 'defaultValue'> : never

/** One line of a form, as plain data, so that a page of the server can describe it. */
export type FormItem =
  | { item: 'field'; saved?: string | undefined; field: Question<FieldProps> }
  | { item: 'radios'; saved?: string | undefined; field: Omit<ChoiceGroupProps, 'error'> }
  | { item: 'boxes'; saved?: readonly string[]; field: Omit<ChoiceGroupProps, 'error'> }
  | { item: 'hidden'; name: string; value: string }
  | { item: 'title'; text: string; hint?: ReactNode }
  /** Something longer to read, with what opens in it. */
  | { item: 'text'; name: string; content: ReactNode }
  /** Something to read among the questions, that this person does not change. */
  | { item: 'fact'; label: string; value: string; hint?: string }
  /** A field that people neither see nor reach: what fills it in is a robot. */
  | { item: 'trap'; name: string; label: string }

export type RecordFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  items: readonly FormItem[]
  submit: string
  look?: ButtonLook
  /** Beside the button: a link that gives up. */
  aside?: ReactNode
  /** Where ids would meet those of another form of the same page. */
  name?: string
}

/** A form in one column: summary of what is refused, questions with what was typed, one button. Works without JavaScript. */
export function RecordForm({ action, items, submit, look, aside, name = '' }: RecordFormProps) {
  const [state, send] = useSentForm(action)
  return (
    <form action={send} noValidate className="stack max-w-prose">
      {state.status === 'done' ? <Notice kind="success" title={state.message} voice="announce" /> : null}
      <ErrorSummary errors={withIds(state.errors, name)} message={state.message !== null && state.status === 'error' ? state.message : null} />
      {items.map((item) => (
        <Item key={keyOf(item)} item={item} state={state} prefix={name} />
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton {...look}>{submit}</SubmitButton>
        {aside}
      </div>
    </form>
  )
}

function Item({ item, state, prefix }: { item: FormItem; state: FormState; prefix: string }) {
  if (item.item === 'hidden') return <input type="hidden" name={item.name} value={item.value} />
  if (item.item === 'trap') {
    return (
      <div className="sr-only" aria-hidden="true">
        <label>{item.label}<input name={item.name} tabIndex={-1} autoComplete="off" /></label>
      </div>
    )
  }
  if (item.item === 'title') {
    return (
      <div className="grid gap-1 pt-4">
        <h2>{tied(item.text)}</h2>
        {item.hint ? <p className="text-ink-soft">{tied(item.hint)}</p> : null}
      </div>
    )
  }
  if (item.item === 'text') return <div>{item.content}</div>
  if (item.item === 'fact') {
    return (
      <div className="field">
        <p className="field-label">{item.label}</p>
        {item.hint ? <p className="field-hint">{tied(item.hint)}</p> : null}
        <p className="break-words">{item.value}</p>
      </div>
    )
  }
  const id = prefix === '' ? {} : { id: `${prefix}-${item.field.name}` }
  if (item.item === 'boxes') return <CheckboxGroup {...item.field} {...id} {...bindChoices(state, item.field.name, item.saved)} />
  if (item.item === 'radios') {
    const { defaultValue, ...bound } = bindField(state, item.field.name, item.saved)
    return <RadioGroup {...item.field} {...id} {...bound} defaultValue={defaultValue === '' ? undefined : defaultValue} />
  }
  return <Field {...item.field} {...id} {...bindField(state, item.field.name, item.saved)} />
}

function keyOf(item: FormItem): string {
  switch (item.item) {
    case 'title': return item.text
    case 'fact': return item.label
    case 'text':
    case 'trap':
    case 'hidden': return item.name
    case 'field':
    case 'boxes':
    case 'radios': return item.field.name
  }
}

function withIds(errors: Record<string, string>, prefix: string): Record<string, string> {
  return prefix === '' ? errors : Object.fromEntries(Object.entries(errors).map(([field, text]) => [`${prefix}-${field}`, text]))
}
