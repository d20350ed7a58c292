'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#components/ui/button'
import type { MediaKindName } from '#lib/media/labels'
import type { MediaChoice } from '#lib/media/media-choice'
import { askLibrary } from './ask-library.tsx'
import { MediaChoices } from './media-choices.tsx'
import { NewMediaQuestions } from './new-media-questions.tsx'

type MediaDialogProps = {
  kind: MediaKindName
  /** With what was chosen; null when nothing was. */
  onClose: (choice: MediaChoice | null) => void
}

const titles: Record<MediaKindName, string> = { picture: 'Choisir une image', file: 'Choisir un document' }

/** The library on top of a page that is being written: search it, choose, or send a new file. */
export function MediaDialog({ kind, onClose }: MediaDialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<readonly MediaChoice[] | string | null>(null)
  const [chosen, setChosen] = useState<MediaChoice | null>(null)
  useEffect(() => box.current?.showModal(), [])
  useEffect(() => {
    const stop = new AbortController()
    // A pause in the typing, rather than each letter.
    const later = setTimeout(() => void askLibrary(kind, search, stop.signal).then((answer) => { if (!stop.signal.aborted) setFound(answer) }), search === '' ? 0 : 250)
    return () => {
      clearTimeout(later)
      stop.abort()
    }
  }, [kind, search])

  // Outside the page's form, which neither sends these fields nor is sent by them.
  return createPortal(
    <dialog ref={box} className="media-dialog" aria-labelledby={`${id}-titre`} onCancel={() => { onClose(null) }}>
      <h2 id={`${id}-titre`}>{titles[kind]}</h2>
      <div className="field">
        <label htmlFor={`${id}-q`} className="field-label">Chercher</label>
        <input id={`${id}-q`} type="search" className="control" value={search} maxLength={100} onChange={(event) => { setSearch(event.target.value) }} />
      </div>
      <div aria-live="polite" aria-busy={found === null}>
        {found === null ? <p>Un instant…</p> : typeof found === 'string' ? <p className="field-error">{found}</p> : found.length === 0 ? <p>Aucun fichier ne correspond.</p> : (
          <MediaChoices name={`${id}-choix`} choices={found} type="radio" chosen={chosen === null ? [] : [chosen.id]} onChoose={setChosen} />
        )}
      </div>
      <NewMediaQuestions kind={kind} onAdded={onClose} />
      <div className="flex flex-wrap gap-3">
        <Button size="small" aria-disabled={chosen === null} onClick={() => { if (chosen !== null) onClose(chosen) }}>Choisir</Button>
        <Button size="small" variant="secondary" onClick={() => { onClose(null) }}>Annuler</Button>
      </div>
    </dialog>,
    document.body,
  )
}
