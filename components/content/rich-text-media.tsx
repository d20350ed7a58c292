'use client'

import { richTextLimits } from '#lib/content/rich-text'
import type { Editor } from '@tiptap/core'
import { acting } from './rich-text-acting.tsx'
import { type DialogQuestion, RichTextDialog } from './rich-text-dialog.tsx'
import { wordsOf } from './rich-text-media-nodes.tsx'
import { insertBlock, isOnMedia } from './rich-text-tools.tsx'

export type PickedMedia = { mediaId: string; /** What the library says of it; both may be empty. */ alt: string; label: string }
export type PickMedia = (kind: 'picture' | 'file') => Promise<PickedMedia | null>

/** Puts what was chosen into the text; tells whether its words are still to be written. */
export function insertMedia(editor: Editor, kind: 'picture' | 'file', picked: PickedMedia | null): boolean {
  if (picked === null) {
    editor.view.focus()
    return false
  }
  const { mediaId, alt, label } = picked
  const place = editor.state.selection.to
  insertBlock(editor, kind === 'picture' ? { type: 'figure', attrs: { mediaId, alt, caption: '' } } : { type: 'file', attrs: { mediaId, label } })
  selectMedia(editor, mediaId, place)
  return isOnMedia(editor) && (kind === 'picture' ? alt : label) === ''
}

/** The cursor comes out behind what was put in: back onto it, the nearest of its kind, so that its words can be asked for. */
function selectMedia(editor: Editor, mediaId: string, near: number): void {
  const found: number[] = []
  editor.state.doc.descendants((node, position) => { if (node.attrs['mediaId'] === mediaId) found.push(position) })
  const [nearest] = found.toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near))
  if (nearest !== undefined) editor.commands.setNodeSelection(nearest)
}

/** The words of the picture or file that is selected. */
export function WordsDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const isPicture = editor.isActive('figure')
  const { alt, caption, label } = wordsOf(editor.getAttributes(isPicture ? 'figure' : 'file'))
  const questions: DialogQuestion[] = isPicture
    ? [
      { name: 'alt', label: 'Description', hint: 'Pour qui ne voit pas l’image : ce qu’elle montre, en une phrase.', value: alt, max: richTextLimits.alt, requirement: 'required' },
      { name: 'caption', label: 'Légende', hint: 'Sous l’image, lue par tout le monde.', value: caption, max: richTextLimits.caption, requirement: 'optional' },
    ]
    : [{ name: 'label', label: 'Nom du fichier dans le texte', hint: 'Par exemple : « Affiche de la campagne ».', value: label, max: richTextLimits.label, requirement: 'required' }]
  return (
    <RichTextDialog title={isPicture ? 'Textes de l’image' : 'Texte du fichier'} questions={questions} onClose={onClose}
      check={(answers) => (isPicture
        ? answers['alt'] === '' ? { alt: 'Décrivez l’image en une phrase.' } : {}
        : answers['label'] === '' ? { label: 'Donnez un nom à ce fichier.' } : {})}
      onAccept={(answers) => {
        acting(editor).updateAttributes(isPicture ? 'figure' : 'file', answers).run()
        onClose()
      }} />
  )
}
