import type { ReactNode } from 'react'
import { FieldTexts, OptionalMark, describedBy } from './field-texts.tsx'
import { tied } from './tied.tsx'

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

export type ChoiceGroupProps = {
  name: string
  /** Where the page has another group of that name. */
  id?: string
  legend: ReactNode
  options: readonly ChoiceOption[]
  hint?: ReactNode
  error?: string | undefined
  requirement?: 'required' | 'optional'
  /** `columns`: many short answers, side by side where the page is wide. */
  layout?: 'stack' | 'inline' | 'columns' | 'tiles'
  legendSize?: 'label' | 'question'
}

type Props = ChoiceGroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }

/** The fieldset behind RadioGroup and CheckboxGroup; its first choice carries the group's id, where error links lead. */
export function ChoiceGroup({ name, id = name, legend, options, hint, error, type, chosen, ...look }: Props) {
  const { requirement = 'required', layout = 'stack', legendSize = 'label' } = look
  return (
    <fieldset className="field" data-invalid={error ? '' : undefined} aria-describedby={describedBy(id, { hint, error })}>
      <legend className="field-label" data-size={legendSize}>
        {tied(legend)}
        <OptionalMark requirement={requirement} />
      </legend>
      <FieldTexts id={id} hint={hint} error={error} />
      {/* New values after an action need new inputs: React does not move a default choice by itself. */}
      <div className="choices" data-layout={layout} key={chosen.join('\n')}>
        {options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              type={type}
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={type === 'radio' && requirement === 'required'}
            />
            <span>
              {tied(option.label)}
              {option.hint ? <small>{tied(option.hint)}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
