'use client'

import { useId, useState } from 'react'
import { Button } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import type { MediaKindName } from '#lib/media/labels'
import type { MediaChoice } from '#lib/media/media-choice'
import { sendToLibrary } from './ask-library.tsx'
import { mediaWords } from './media-words.tsx'
import { UploadField } from './upload-field.tsx'

/** A new file, with what must be said of it, sent while the page around it stays as it is. */
export function NewMediaQuestions({ kind, onAdded }: { kind: MediaKindName; onAdded: (choice: MediaChoice) => void }) {
  const id = useId()
  const [refusal, setRefusal] = useState<string | undefined>()
  const [isSending, setSending] = useState(false)
  const send = async (data: FormData) => {
    setSending(true)
    const answer = await sendToLibrary(data)
    setSending(false)
    if (typeof answer === 'string') setRefusal(answer)
    else onAdded(answer)
  }
  return (
    <Disclosure summary={kind === 'picture' ? 'Ajouter une image' : 'Ajouter un document'} look="box">
      <form className="grid gap-4" noValidate onSubmit={(event) => {
        event.preventDefault()
        // The form of the page around the dialog hears of it too, through React.
        event.stopPropagation()
        if (!isSending) void send(new FormData(event.currentTarget))
      }}>
        <input type="hidden" name="audience" value="public" />
        {kind === 'picture' ? (
          <>
            <div className="field">
              <label htmlFor={`${id}-alt`} className="field-label">Description</label>
              <p id={`${id}-aide`} className="field-hint">{mediaWords.alt}</p>
              <input id={`${id}-alt`} name="alt" className="control" maxLength={300} autoComplete="off" aria-describedby={`${id}-aide`} />
            </div>
            <label className="choice"><input type="checkbox" name="isDecorative" value="oui" /><span>Image décorative. {mediaWords.decorative}</span></label>
          </>
        ) : null}
        <UploadField id={`${id}-fichier`} label="Fichier" error={refusal} />
        <div><Button type="submit" size="small" variant="secondary" aria-busy={isSending}>{isSending ? 'Envoi en cours…' : 'Ajouter et choisir'}</Button></div>
      </form>
    </Disclosure>
  )
}
