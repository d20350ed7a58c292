import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'

/**
 * Commands on what is selected, the text taking the focus at once. Tiptap's own `focus()` gives it at the next frame: on a
 * busy machine that is after somebody has gone on to the tools or to a dialog, which then lose it.
 */
export function acting(editor: Editor): ChainedCommands {
  editor.view.focus()
  return editor.chain()
}

/**
 * What is selected in the page, taken over into the editor now. It hears of a selection by an event that comes later; a key
 * pressed right after (Ctrl + K) would act on the selection of before.
 */
export function takeSelection(editor: Editor): { from: number; to: number } {
  const { view } = editor
  const found = view.dom.ownerDocument.getSelection()
  if (view.hasFocus() && found?.anchorNode && found.focusNode && view.dom.contains(found.anchorNode) && view.dom.contains(found.focusNode) && !(view.state.selection instanceof NodeSelection)) {
    const { doc, selection } = view.state
    const now = TextSelection.between(doc.resolve(view.posAtDOM(found.anchorNode, found.anchorOffset)), doc.resolve(view.posAtDOM(found.focusNode, found.focusOffset)))
    if (selection instanceof TextSelection && !now.eq(selection)) view.dispatch(view.state.tr.setSelection(now))
  }
  const { from, to } = view.state.selection
  return { from, to }
}

/** Leads back into the text once its dialog has gone: as long as it stands there, nothing below it can take the focus. */
export function useFocusBack(editor: Editor, dialog: 'open' | 'closed'): void {
  const before = useRef(dialog)
  useEffect(() => {
    if (dialog === 'closed' && before.current === 'open') editor.view.focus()
    before.current = dialog
  }, [dialog, editor])
}
