'use client'

import { type ReactNode, useState } from 'react'
import type { MediaKindName } from '#lib/media/labels'
import type { MediaChoice } from '#lib/media/media-choice'
import { MediaDialog } from './media-dialog.tsx'

type Asked = { kind: MediaKindName; answer: (choice: MediaChoice | null) => void }
/** What a text needs to know of the media that was picked for it. */
type Picked = { mediaId: string; alt: string; label: string }

/** The library for whoever asks in code, such as the editor of texts: `pickMedia` opens it and says what was chosen. */
export function useMediaDialog(): { pickMedia: (kind: MediaKindName) => Promise<Picked | null>; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null)
  const pickMedia = (kind: MediaKindName) => new Promise<Picked | null>((resolve) => {
    setAsked({ kind, answer: (choice) => { resolve(choice === null ? null : { mediaId: choice.id, alt: choice.alt, label: choice.title }) } })
  })
  const close = (choice: MediaChoice | null) => {
    setAsked(null)
    asked?.answer(choice)
  }
  return { pickMedia, dialog: asked === null ? null : <MediaDialog kind={asked.kind} onClose={close} /> }
}
