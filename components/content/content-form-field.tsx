'use client'

import { bindChoices, bindField } from '#components/ui/bind-field'
import { CheckboxGroup } from '#components/ui/checkbox-group'
import { Field, type SelectOption } from '#components/ui/field'
import type { ContentField } from '#lib/content/content-fields'
import { isPlainRichText } from '#lib/content/rich-text-form'
import { cleanRichText } from '#lib/content/rich-text'
import type { FormState } from '#lib/platform/form-state'
import { ContentFormLines } from './content-form-lines.tsx'
import { RichTextField } from './rich-text-field.tsx'

export type ContentFormFieldProps = {
  name: string
  field: ContentField
  value: unknown
  choices: Readonly<Record<string, readonly SelectOption[]>>
  state: FormState
}

/** One question, by what it holds. */
export function ContentFormField({ name, field, value, choices, state }: ContentFormFieldProps) {
  const requirement = field.isNeeded ? 'required' : 'optional'
  const common = { label: field.label, hint: field.hint, requirement, autoComplete: 'off' } as const
  const text = typeof value === 'string' ? value : ''
  switch (field.type) {
    case 'line':
      return <Field {...common} {...bindField(state, name, text)} maxLength={field.max} />
    case 'text':
      return <Field {...common} {...bindField(state, name, text)} kind="textarea" rows={field.rows ?? 4} maxLength={field.max} />
    case 'address':
      return <Field {...common} {...bindField(state, name, text)} kind="url" />
    case 'day':
      return <Field {...common} {...bindField(state, name, text)} kind="date" width="medium" />
    case 'count':
      return <Field {...common} {...bindField(state, name, typeof value === 'number' ? String(value) : '')} kind="number" min={field.min} max={field.max} width="short" />
    case 'choice':
      return <Field {...common} {...bindField(state, name, text)} kind="select" width="medium" emptyLabel="Choisissez" options={optionsOf(field.options)} />
    case 'choices':
      return <CheckboxGroup legend={field.label} hint={field.hint} requirement="optional" options={optionsOf(field.options)} {...bindChoices(state, name, textsOf(value))} />
    case 'contents':
      if (!field.several) return <Field {...common} {...bindField(state, name, textsOf(value)[0] ?? '')} kind="select" emptyLabel="Aucun" options={choices[name] ?? []} />
      return <ManyOf name={name} field={field} value={value} options={choices[name] ?? []} state={state} />
    case 'organisations':
    case 'files':
      return <ManyOf name={name} field={field} value={value} options={choices[name] ?? []} state={state} />
    case 'picture':
      return <Field {...common} {...bindField(state, name, text)} kind="select" emptyLabel="Aucune" options={choices[name] ?? []} />
    case 'rich': {
      const saved = cleanRichText(value)
      return <RichTextField {...bindField(state, name, JSON.stringify(saved))} label={field.label} hint={field.hint} requirement={requirement} isPlain={isPlainRichText(saved)} />
    }
    case 'lines':
      return <ContentFormLines name={name} field={field} value={value} state={state} renderCell={(cell) => <ContentFormField {...cell} choices={choices} state={state} />} />
  }
}

function ManyOf({ name, field, value, options, state }: { name: string; field: ContentField; value: unknown; options: readonly SelectOption[]; state: FormState }) {
  if (options.length === 0) return textsOf(value).map((one) => <input key={one} type="hidden" name={name} value={one} />)
  return <CheckboxGroup legend={field.label} hint={field.hint} requirement="optional" options={options} {...bindChoices(state, name, textsOf(value))} />
}

function optionsOf(options: Readonly<Record<string, string>>): SelectOption[] {
  return Object.entries(options).map(([value, label]) => ({ value, label }))
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
