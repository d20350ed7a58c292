'use client'

import './rich-text-editor.css'
import { Field } from '#components/ui/field'
import { emptyRichText, type RichText as RichTextDocument } from '#lib/content/rich-text'
import { isPlainRichText, richTextFromForm } from '#lib/content/rich-text-form'
import { plainText } from '#lib/content/rich-text-reading'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RichTextEditorProps } from './rich-text-editor.tsx'
import { RichText } from './rich-text.tsx'

export type RichTextFieldProps = Omit<RichTextEditorProps, 'initial' | 'takesFocus'> & {
  /** As the form sends it: the JSON of a document, or plain words. `bindField(state, name, JSON.stringify(saved))` gives it. */
  defaultValue: string
}

/**
 * A question whose answer is a text with a layout. The editor comes once the page runs; until then, or without JavaScript, a
 * text that is nothing but paragraphs is typed in a plain area, and any other is shown and sent back untouched.
 */
export function RichTextField({ defaultValue, ...question }: RichTextFieldProps) {
  const area = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<{ Editor: ComponentType<RichTextEditorProps>; initial: RichTextDocument; takesFocus: 'at-the-end' | 'no' } | null>(null)
  const [first] = useState(defaultValue)
  useEffect(() => {
    let isGone = false
    import('./rich-text-editor.tsx').then(({ RichTextEditor }) => {
      // Whoever was quicker than the editor finds in it what was typed meanwhile.
      const typed = area.current?.querySelector('textarea')?.value ?? first
      const initial = richTextFromForm(typed)
      // A text too long to be accepted stays in the plain area, where it can be made shorter.
      if (isGone || initial === null) return
      const takesFocus = area.current?.contains(document.activeElement) === true ? 'at-the-end' : 'no'
      // At once: a letter typed between the reading and the drawing would be in neither.
      flushSync(() => setEditor({ Editor: RichTextEditor, initial, takesFocus }))
    }, () => undefined)
    return () => { isGone = true }
  }, [first])
  if (editor !== null) return <editor.Editor {...question} initial={editor.initial} takesFocus={editor.takesFocus} />
  return (
    <div ref={area}>
      <PlainField {...question} defaultValue={defaultValue} />
    </div>
  )
}

function PlainField({ name, id = name, label, hint, error, requirement = 'required', defaultValue }: RichTextFieldProps) {
  const doc = richTextFromForm(defaultValue)
  const isPlain = doc === null ? !defaultValue.startsWith('{') : isPlainRichText(doc)
  if (isPlain) {
    return (
      <Field kind="textarea" rows={12} name={name} id={id} label={label} error={error} requirement={requirement} autoComplete="off" hint={hint}
        defaultValue={doc === null ? defaultValue : plainText(doc)} />
    )
  }
  return (
    <div className="field rich-text-field" data-invalid={error ? '' : undefined}>
      <p id={id} className="field-label">{label}</p>
      {error ? <p className="field-error">{error}</p> : null}
      <noscript>
        <p className="field-hint">Ce texte a des titres, des listes ou des liens&nbsp;: pour le modifier, activez JavaScript. Il est gardé tel quel.</p>
      </noscript>
      <div className="rich-text-editor">
        <RichText doc={doc ?? emptyRichText} idPrefix={`${id}-`} />
      </div>
      <input type="hidden" name={name} value={defaultValue} />
    </div>
  )
}
