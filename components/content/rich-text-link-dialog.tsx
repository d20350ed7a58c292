'use client'

import { hrefFromTyped } from '#lib/content/rich-text-href'
import type { Editor } from '@tiptap/core'
import { acting } from './rich-text-acting.tsx'
import { RichTextDialog } from './rich-text-dialog.tsx'

const refused = 'Cette adresse ne mène nulle part. Exemples : https://www.ameli.fr, /agenda, contact@cpts.fr, 03\u00a020\u00a000\u00a000\u00a000.'

type LinkDialogProps = {
  editor: Editor
  /** What was selected when it was asked for: the link goes there, wherever the cursor has gone meanwhile. */
  selected: { from: number; to: number }
  onClose: () => void
}

/** The address of a link, checked by the rule that stored texts obey. */
export function LinkDialog({ editor, selected, onClose }: LinkDialogProps) {
  const { href } = editor.getAttributes('link')
  const current = typeof href === 'string' ? href : ''
  const isNewWords = selected.from === selected.to && current === ''
  const address = { name: 'href', label: 'Adresse', hint: 'Une page du site (/agenda), un autre site, un courriel ou un téléphone.', value: current, max: 2000, requirement: 'required' as const }
  const words = { name: 'text', label: 'Texte du lien', hint: 'Ce que l’on lira : où mène ce lien ?', value: '', max: 300, requirement: 'required' as const }
  const link = () => acting(editor).setTextSelection(selected).extendMarkRange('link')
  return (
    <RichTextDialog title={current === '' ? 'Ajouter un lien' : 'Modifier le lien'} questions={isNewWords ? [words, address] : [address]} onClose={onClose}
      check={(answers) => ({
        ...(isNewWords && answers['text'] === '' ? { text: 'Écrivez les mots du lien.' } : {}),
        ...(hrefFromTyped(answers['href'] ?? '') === null ? { href: refused } : {}),
      })}
      onAccept={(answers) => {
        const mark = { type: 'link', attrs: { href: hrefFromTyped(answers['href'] ?? '') } }
        if (isNewWords) acting(editor).setTextSelection(selected).insertContent({ type: 'text', text: answers['text'] ?? '', marks: [mark] }).run()
        else link().setMark('link', mark.attrs).run()
        onClose()
      }}
      {...(current === '' ? {} : { remove: { label: 'Retirer le lien', run: () => { link().unsetMark('link').run(); onClose() } } })} />
  )
}
