'use client'

import { Field } from '#components/ui/field'
import { cleanRichText } from '#lib/content/rich-text'
import { plainText } from '#lib/content/rich-text-reading'

type RichTextFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  requirement: 'required' | 'optional'
  defaultValue: string
  isPlain: boolean
}

/** A text in paragraphs, typed as such. */
export function RichTextField({ isPlain, defaultValue, ...field }: RichTextFieldProps) {
  if (!isPlain) return <input type="hidden" name={field.name} value={defaultValue} />
  return <Field {...field} kind="textarea" rows={12} defaultValue={defaultValue.startsWith('{') ? plainText(cleanRichText(JSON.parse(defaultValue))) : defaultValue} />
}
