'use client'

import { ImageIcon, LinkIcon, Paperclip, Pencil } from '#components/ui/icons'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type Ref, useRef, useState } from 'react'
import { acting } from './rich-text-acting.tsx'
import { blockTools, historyTools, insertTools, isOnMedia, isOutside, listTools, type RichTextTool, tableTools, textTools } from './rich-text-tools.tsx'

type RichTextToolbarProps = {
  editor: Editor
  /** The id of the text that it acts on. */
  controls: string
  label: string
  openLink: () => void
  /** Absent where a text takes no picture or file. */
  addMedia?: ((kind: 'picture' | 'file') => void) | undefined
  openWords: () => void
  ref: Ref<HTMLDivElement>
}

type ToolGroup = { label: string; tools: readonly RichTextTool[] }

/** The tools of a text, in two rows at any width: one stop for Tab, arrows between them, Escape back to the text. */
export function RichTextToolbar({ editor, controls, label, openLink, addMedia, openWords, ref }: RichTextToolbarProps) {
  const place = useEditorState({ editor, selector: () => (editor.isActive('table') ? 'table' : isOnMedia(editor) ? 'media' : 'text') })
  const rows = rowsOf(place, { openLink, openWords, addMedia })
  const tools = rows.flatMap((row) => row.flatMap((group) => group.tools))
  const states = useEditorState({ editor, selector: () => Object.fromEntries(tools.map((tool) => [tool.id, { isPressed: tool.isPressed?.(editor), canRun: tool.canRun(editor) }])) })
  const [current, setCurrent] = useState('paragraph')
  // The stop of Tab is always a button that is there.
  const stop = tools.some((tool) => tool.id === current) ? current : 'paragraph'
  const bar = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.view.focus()
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === event.target)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    buttons.at(next % buttons.length)?.focus()
  }
  return (
    <div ref={ref} className="rich-text-toolbar">
      <div ref={bar} role="toolbar" tabIndex={-1} aria-label={label} aria-controls={controls} onKeyDown={onKeyDown}>
        {rows.map((row, index) => (
          <div key={index} className="rich-text-toolbar-row">
            {row.map((group) => (
              <div key={group.label} role="group" aria-label={group.label}>
                {group.tools.map((tool) => (
                  <ToolButton key={tool.id} tool={tool} editor={editor} state={states[tool.id]} tabIndex={tool.id === stop ? 0 : -1} onFocus={() => setCurrent(tool.id)} />
                ))}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

type ToolState = { isPressed: boolean | undefined; canRun: boolean }

function ToolButton({ tool, editor, state, tabIndex, onFocus }: { tool: RichTextTool; editor: Editor; state: ToolState | undefined; tabIndex: number; onFocus: () => void }) {
  const { Icon, label, keys, words } = tool
  return (
    // What cannot act now stays within reach of the arrows, and says so.
    <button type="button" tabIndex={tabIndex} onFocus={onFocus} aria-pressed={state?.isPressed} aria-disabled={state?.canRun === false || undefined}
      aria-label={label} title={keys === undefined ? label : `${label} (${keys})`}
      onMouseDown={(event) => event.preventDefault()} onClick={() => { if (state?.canRun !== false) tool.run(editor) }}>
      {Icon ? <Icon aria-hidden /> : null}{words}
    </button>
  )
}

/** The second row is what may come into the text; in a table and on a picture, what can be done with them. */
function rowsOf(place: 'text' | 'table' | 'media', { openLink, openWords, addMedia }: Pick<RichTextToolbarProps, 'openLink' | 'openWords' | 'addMedia'>): readonly (readonly ToolGroup[])[] {
  const link: RichTextTool = { id: 'link', label: 'Lien', keys: 'Ctrl + K', Icon: LinkIcon, isPressed: (editor) => editor.isActive('link'), canRun: (editor) => editor.can().setMark('link', { href: '/' }), run: openLink }
  const words: RichTextTool = { id: 'words', label: 'Textes de l’image ou du fichier', words: 'Textes de l’image ou du fichier', Icon: Pencil, canRun: isOnMedia, run: openWords }
  const remove: RichTextTool = { id: 'remove', label: 'Retirer du texte', words: 'Retirer du texte', canRun: isOnMedia, run: (editor) => acting(editor).deleteSelection().run() }
  const media: RichTextTool[] = addMedia
    ? [
      { id: 'picture', label: 'Image', words: 'Image', Icon: ImageIcon, canRun: isOutside, run: () => addMedia('picture') },
      { id: 'file', label: 'Fichier à télécharger', words: 'Fichier', Icon: Paperclip, canRun: isOutside, run: () => addMedia('file') },
    ]
    : []
  const here = { text: { label: 'Insérer', tools: [...media, ...insertTools] }, table: { label: 'Tableau', tools: tableTools }, media: { label: 'Image ou fichier', tools: [words, remove] } }[place]
  return [[{ label: 'Style', tools: blockTools }, { label: 'Mots', tools: [...textTools, link] }, { label: 'Listes', tools: listTools }, { label: 'Annulation', tools: historyTools }], [here]]
}
