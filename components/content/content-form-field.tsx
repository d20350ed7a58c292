'use client'

import { bindChoices, bindField } from '#components/ui/bind-field'
import { MediaPicker } from '#components/media/media-picker'
import { CheckboxGroup } from '#components/ui/checkbox-group'
import { Field, type SelectOption } from '#components/ui/field'
import type { ContentField } from '#lib/content/content-fields'
import { cleanRichText } from '#lib/content/rich-text'
import type { MediaChoice } from '#lib/media/media-choice'
import type { FormState } from '#lib/platform/form-state'
import { ContentFormLines } from './content-form-lines.tsx'
import { RichTextMediaField } from './rich-text-media-field.tsx'

export type ContentFormFieldProps = {
  name: string
  field: ContentField
  value: unknown
  choices: Readonly<Record<string, readonly SelectOption[]>>
  media: Readonly<Record<string, readonly MediaChoice[]>>
  state: FormState
}

/** One question, by what it holds. */
export function ContentFormField({ name, field, value, choices, media, state }: ContentFormFieldProps) {
  const requirement = field.isNeeded ? 'required' : 'optional'
  const common = { label: field.label, hint: field.hint, requirement, autoComplete: 'off' } as const
  const text = typeof value === 'string' ? value : ''
  switch (field.type) {
    case 'line':
      return <Field {...common} {...bindField(state, name, text)} />
    case 'text':
      return <Field {...common} {...bindField(state, name, text)} kind="textarea" rows={field.rows ?? 4} />
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
    case 'communes':
      return <ManyOf name={name} field={field} value={value} options={choices[name] ?? []} state={state} />
    case 'picture':
      return <MediaPicker name={name} label={field.label} hint={field.hint} requirement={requirement} kind="picture" choices={media[name] ?? []} chosen={[bindField(state, name, text).defaultValue].filter((one) => one !== '')} />
    case 'files':
      return <MediaPicker name={name} label={field.label} hint={field.hint} requirement={requirement} kind="file" several="several" choices={media[name] ?? []} chosen={bindChoices(state, name, textsOf(value)).defaultValues} />
    case 'rich': {
      const saved = cleanRichText(value)
      return <RichTextMediaField {...bindField(state, name, JSON.stringify(saved))} label={field.label} hint={field.hint} requirement={requirement} />
    }
    case 'lines':
      return <ContentFormLines name={name} field={field} value={value} state={state} renderCell={(cell) => <ContentFormField {...cell} choices={choices} media={media} state={state} />} />
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
