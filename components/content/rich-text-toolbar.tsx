'use client'

import { ImageIcon, LinkIcon, Paperclip, Pencil } from '#components/ui/icons'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type Ref, useRef, useState } from 'react'
import { blockTools, historyTools, isOnMedia, isOutside, layoutTools, type RichTextTool, tableTools, textTools } from './rich-text-tools.tsx'

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

/** The tools of a text: one stop for Tab, arrows between them, Escape back to the text. */
export function RichTextToolbar({ editor, controls, label, openLink, addMedia, openWords, ref }: RichTextToolbarProps) {
  const groups = groupsOf({ openLink, openWords, addMedia })
  const states = useEditorState({ editor, selector: () => groups.map((tools) => tools.map((tool) => ({ isPressed: tool.isPressed?.(editor), canRun: tool.canRun(editor) }))) })
  const isInTable = useEditorState({ editor, selector: () => editor.isActive('table') })
  const [current, setCurrent] = useState('paragraph')
  const shown = groups.filter((tools) => tools !== tableTools || isInTable)
  // The stop of Tab is always a button that is there.
  const stop = shown.some((tools) => tools.some((tool) => tool.id === current)) ? current : 'paragraph'
  const bar = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') editor.commands.focus()
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
        {groups.map((tools, index) => (tools === tableTools && !isInTable ? null : (
          <div key={index} role="group">
            {tools.map((tool, at) => (
              <ToolButton key={tool.id} tool={tool} editor={editor} state={states[index]?.[at]} tabIndex={tool.id === stop ? 0 : -1} onFocus={() => setCurrent(tool.id)} />
            ))}
          </div>
        )))}
      </div>
    </div>
  )
}

type ToolState = { isPressed: boolean | undefined; canRun: boolean }

function ToolButton({ tool, editor, state, tabIndex, onFocus }: { tool: RichTextTool; editor: Editor; state: ToolState | undefined; tabIndex: number; onFocus: () => void }) {
  const { Icon, label, keys } = tool
  return (
    // What cannot act now stays within reach of the arrows, and says so.
    <button type="button" tabIndex={tabIndex} onFocus={onFocus} aria-pressed={state?.isPressed} aria-disabled={state?.canRun === false || undefined}
      aria-label={Icon ? label : undefined} title={keys === undefined ? label : `${label} (${keys})`}
      onMouseDown={(event) => event.preventDefault()} onClick={() => { if (state?.canRun !== false) tool.run(editor) }}>
      {Icon ? <Icon aria-hidden /> : label}
    </button>
  )
}

function groupsOf({ openLink, openWords, addMedia }: Pick<RichTextToolbarProps, 'openLink' | 'openWords' | 'addMedia'>): readonly (readonly RichTextTool[])[] {
  const link: RichTextTool = { id: 'link', label: 'Lien', keys: 'Ctrl + K', Icon: LinkIcon, isPressed: (editor) => editor.isActive('link'), canRun: (editor) => editor.can().setMark('link', { href: '/' }), run: openLink }
  const words: RichTextTool = { id: 'words', label: 'Textes de l’image ou du fichier', Icon: Pencil, canRun: isOnMedia, run: openWords }
  const media: RichTextTool[] = addMedia
    ? [
      { id: 'picture', label: 'Image', Icon: ImageIcon, canRun: isOutside, run: () => addMedia('picture') },
      { id: 'file', label: 'Fichier à télécharger', Icon: Paperclip, canRun: isOutside, run: () => addMedia('file') },
    ]
    : []
  return [blockTools, [...textTools, link], layoutTools, [...media, words], tableTools, historyTools]
}
