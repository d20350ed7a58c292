'use client'

import { useState } from 'react'
import { MediaDialog } from '#components/media/media-dialog'
import { RichTextField, type RichTextFieldProps } from './rich-text-field.tsx'
import type { PickedMedia } from './rich-text-media.tsx'

type Asked = { kind: 'picture' | 'file'; answer: (picked: PickedMedia | null) => void }

/** A text with a layout whose pictures and files come from the library. */
export function RichTextMediaField(props: Omit<RichTextFieldProps, 'pickMedia'>) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const pickMedia = (kind: Asked['kind']) => new Promise<PickedMedia | null>((answer) => { setAsked({ kind, answer }) })
  return (
    <>
      <RichTextField {...props} pickMedia={pickMedia} />
      {asked === null ? null : (
        <MediaDialog kind={asked.kind} onClose={(choice) => {
          setAsked(null)
          asked.answer(choice === null ? null : { mediaId: choice.id, alt: choice.alt, label: choice.title })
        }} />
      )}
    </>
  )
}
