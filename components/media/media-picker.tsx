'use client'

import { useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button'
import { useEarlyAnswers } from '#components/ui/early-answers'
import { FieldTexts, OptionalMark, describedBy } from '#components/ui/field-texts'
import type { MediaKindName } from '#lib/media/labels'
import type { MediaChoice } from '#lib/media/media-choice'
import { MediaChoices } from './media-choices.tsx'
import { MediaDialog } from './media-dialog.tsx'

export type MediaPickerProps = {
  name: string
  label: string
  kind: MediaKindName
  /** What stands in the page: the newest of the library, and what is chosen already. */
  choices: readonly MediaChoice[]
  chosen: readonly string[]
  several?: 'one' | 'several'
  hint?: string | undefined
  error?: string | undefined
  requirement?: 'required' | 'optional'
}

const never = () => () => undefined

/**
 * The question "which picture?" or "which documents?" of a form. Without scripts it is a list to choose from; with them
 * the library can be searched, and a new file sent, without leaving the page.
 */
export function MediaPicker({ name, label, kind, choices, chosen, several = 'one', hint, error, requirement = 'optional' }: MediaPickerProps) {
  const [added, setAdded] = useState<readonly MediaChoice[]>([])
  const [ticked, setTicked] = useState(chosen)
  const [isOpen, setOpen] = useState(false)
  const isReady = useSyncExternalStore(never, () => true, () => false)
  const question = useEarlyAnswers<HTMLFieldSetElement>((answers) => { setTicked(answers.filter((one) => one.checked).map((one) => one.value)) })
  const isOne = several === 'one'
  const shown = [...added, ...choices.filter((one) => added.every((other) => other.id !== one.id))]
  const toggle = ({ id }: { id: string }) => { setTicked(isOne ? [id] : ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]) }
  const close = (choice: MediaChoice | null) => {
    setOpen(false)
    if (choice === null) return
    setAdded([choice, ...added.filter((one) => one.id !== choice.id)])
    setTicked(isOne ? [choice.id] : [...ticked.filter((one) => one !== choice.id), choice.id])
  }
  return (
    <fieldset ref={question} className="field" data-invalid={error ? '' : undefined} aria-describedby={describedBy(name, { hint, error })}>
      <legend className="field-label">{label}<OptionalMark requirement={requirement} /></legend>
      <FieldTexts id={name} hint={hint} error={error} />
      {isOne && requirement === 'optional' ? (
        <label className="choice"><input type="radio" name={name} value="" checked={ticked.every((one) => one === '')} onChange={() => { setTicked([]) }} /><span>{kind === 'picture' ? 'Aucune image' : 'Aucun document'}</span></label>
      ) : null}
      {shown.length === 0 ? <p className="text-ink-soft">La médiathèque est vide.</p> : <MediaChoices name={name} choices={shown} type={isOne ? 'radio' : 'checkbox'} chosen={ticked} onChoose={toggle} />}
      {isReady ? <Button variant="secondary" size="small" onClick={() => { setOpen(true) }}>Chercher ou ajouter un fichier</Button> : <p><a href="/gestion/medias/ajouter">Ajouter un fichier à la médiathèque</a>, puis revenez ici.</p>}
      {isOpen ? <MediaDialog kind={kind} onClose={close} /> : null}
    </fieldset>
  )
}
