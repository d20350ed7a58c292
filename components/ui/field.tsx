import type { HTMLInputAutoCompleteAttribute, HTMLAttributes, ReactNode } from 'react'
import { FieldTexts, OptionalMark, describedBy } from './field-texts.tsx'
import { tied } from './tied.tsx'

type Common = {
  name: string
  label: ReactNode
  id?: string
  hint?: ReactNode
  error?: string | undefined
  defaultValue?: string | undefined
  requirement?: 'required' | 'optional'
  autoComplete?: HTMLInputAutoCompleteAttribute
  width?: 'short' | 'medium' | 'full'
  disabled?: boolean
}

type InputField = Common & {
  kind?: 'text' | 'email' | 'tel' | 'date' | 'number' | 'search' | 'url' | 'time' | 'password'
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  maxLength?: number
  min?: string | number
  max?: string | number
  step?: string | number
}

type AreaField = Common & { kind: 'textarea'; rows?: number; maxLength?: number }

export type SelectOption = { value: string; label: string }

type SelectField = Common & { kind: 'select'; options: readonly SelectOption[]; emptyLabel?: string }

export type FieldProps = InputField | AreaField | SelectField

/** One question with one answer: label, help, refusal and control, wired for whoever cannot see them side by side. */
export function Field(props: FieldProps) {
  const { label, hint, error, requirement = 'required' } = props
  const id = props.id ?? props.name
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label htmlFor={id} className="field-label">
        {tied(label)}
        <OptionalMark requirement={requirement} />
      </label>
      <FieldTexts id={id} hint={hint} error={error} />
      <Control {...props} id={id} />
    </div>
  )
}

function Control(props: FieldProps & { id: string }) {
  const shared = {
    id: props.id,
    name: props.name,
    className: 'control',
    'data-width': props.width ?? 'full',
    required: props.requirement !== 'optional',
    disabled: props.disabled,
    autoComplete: props.autoComplete,
    defaultValue: props.defaultValue,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': describedBy(props.id, props),
  }
  if (props.kind === 'textarea') return <textarea {...shared} rows={props.rows ?? 5} maxLength={props.maxLength} />
  if (props.kind === 'select') {
    // React 19 resets a select to its first defaultValue after an action: the key makes a new one.
    return (
      <select key={props.defaultValue} {...shared}>
        {props.emptyLabel === undefined ? null : <option value="">{props.emptyLabel}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  const { kind = 'text', inputMode, maxLength, min, max, step } = props
  return <input {...shared} {...{ inputMode, maxLength, min, max, step }} type={kind} />
}
