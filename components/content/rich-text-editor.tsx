'use client'

import { FieldTexts, OptionalMark, describedBy } from '#components/ui/field-texts'
import type { RichText } from '#lib/content/rich-text'
import { richTextToForm } from '#lib/content/rich-text-form'
import type { JSONContent } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { acting, takeSelection, useFocusBack } from './rich-text-acting.tsx'
import { richTextExtensions } from './rich-text-extensions.tsx'
import { LinkDialog } from './rich-text-link-dialog.tsx'
import { insertMedia, type PickMedia, WordsDialog } from './rich-text-media.tsx'
import type { PictureAddress } from './rich-text-media-nodes.tsx'
import { useCleanPaste } from './rich-text-left-out.tsx'
import { RichTextToolbar } from './rich-text-toolbar.tsx'

export type RichTextEditorProps = {
  name: string
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  requirement?: 'required' | 'optional'
  /** What the text is when the editor comes; give the editor another `key` to replace it later. */
  initial: RichText
  /** Whoever was typing in the plain area goes on where the words end. */
  takesFocus: 'at-the-end' | 'no'
  /** Asks for a picture or a file, for instance in a dialog of the library; null when nothing was chosen. Without it, no such buttons. */
  pickMedia?: PickMedia | undefined
  /** Where the editor finds a picture to show; without it, the words of the picture stand in its place. */
  pictureAddress?: PictureAddress | undefined
}

/** The editor of a text. Loaded by `RichTextField` alone, so that no public page carries it. */
export function RichTextEditor({ name, id = name, label, hint, error, requirement = 'required', initial, takesFocus, pickMedia, pictureAddress }: RichTextEditorProps) {
  const [{ value, length }, setSent] = useState(() => richTextToForm(initial))
  const { leftOut, clean } = useCleanPaste()
  const [dialog, setDialog] = useState<'link' | 'words' | null>(null)
  const [selected, setSelected] = useState({ from: 0, to: 0 })
  const sent = useRef<HTMLInputElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const [extensions] = useState(() => richTextExtensions(pictureAddress))
  const editor = useEditor({
    extensions,
    content: editable(initial),
    // It comes after the page: there is no server's drawing to agree with, which Tiptap would wait for in Next.
    immediatelyRender: true,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: (update) => {
      const next = richTextToForm(update.editor.getJSON())
      setSent(next)
      tell(sent.current, next.value)
    },
    editorProps: {
      attributes: attributesOf({ id, hint, error, requirement }),
      transformPastedHTML: clean,
      handleDOMEvents: { keydown: (_, event) => isForPage(event, { toolbar: () => focusOn(tools.current), link: () => openLink() }) },
    },
  })
  useEffect(() => { if (takesFocus === 'at-the-end') acting(editor).setTextSelection(editor.state.doc.content.size).run() }, [editor, takesFocus])
  const openLink = () => {
    setSelected(takeSelection(editor))
    setDialog('link')
  }
  const close = () => setDialog(null)
  useFocusBack(editor, dialog === null ? 'closed' : 'open')
  return (
    <div className="field rich-text-field" data-invalid={error ? '' : undefined}>
      <span id={`${id}-libelle`} className="field-label">{label}<OptionalMark requirement={requirement} /></span>
      <FieldTexts id={id} hint={hint} error={error} />
      <div className="rich-text-editor">
        <RichTextToolbar ref={tools} editor={editor} controls={id} label="Mise en forme" openLink={openLink} openWords={() => setDialog('words')}
          addMedia={pickMedia ? (kind) => void pickMedia(kind).then((picked) => insertMedia(editor, kind, picked)).then((needsWords) => { if (needsWords) setDialog('words') }) : undefined} />
        <EditorContent editor={editor} />
      </div>
      <p id={`${id}-clavier`} className="field-hint">Au clavier&nbsp;: Alt + F10 mène à la barre d’outils, Échap en revient, Tab passe au champ suivant.</p>
      <p role="status" className="font-semibold">{leftOut}</p>
      {length === 'too-long' ? <p role="status" className="field-error">Ce texte est trop long pour une seule page&nbsp;: répartissez-le sur plusieurs.</p> : null}
      <input ref={sent} type="hidden" name={name} value={value} readOnly />
      {dialog === 'link' ? <LinkDialog editor={editor} selected={selected} onClose={close} /> : null}
      {dialog === 'words' ? <WordsDialog editor={editor} onClose={close} /> : null}
    </div>
  )
}

function attributesOf({ id, hint, error, requirement }: Required<Pick<RichTextEditorProps, 'id' | 'requirement'>> & Pick<RichTextEditorProps, 'hint' | 'error'>): Record<string, string> {
  return {
    id, class: 'rich-text', lang: 'fr', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': `${id}-libelle`,
    'aria-describedby': [describedBy(id, { hint, error }), `${id}-clavier`].filter(Boolean).join(' '),
    ...(error ? { 'aria-invalid': 'true' } : {}),
    ...(requirement === 'required' ? { 'aria-required': 'true' } : {}),
  }
}

/** The editor always has a line to write on. */
function editable(doc: RichText): JSONContent {
  return doc.content.length > 0 ? (JSON.parse(JSON.stringify(doc)) as JSONContent) : { type: 'doc', content: [{ type: 'paragraph' }] }
}

/** Says to whoever listens to the form (a draft kept as one types) that its value has changed. */
function tell(input: HTMLInputElement | null, json: string): void {
  if (input === null) return
  input.value = json
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Keys that belong to the page rather than to the text: Tab leaves it, as in any other field. */
function isForPage(event: KeyboardEvent, go: { toolbar: () => void; link: () => void }): boolean {
  if (event.key === 'Tab') return true
  const reach = event.altKey && event.key === 'F10' ? go.toolbar : (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' ? go.link : null
  if (reach === null) return false
  event.preventDefault()
  reach()
  return true
}

const focusOn = (tools: HTMLElement | null) => tools?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
