import type { MediaKindName } from './labels.ts'
import { pictureAddress } from './media-address.ts'
import { bestWidth } from './picture-shape.ts'

/** A picture or document as an editor sees it among others. */
export type MediaChoice = { id: string; kind: MediaKindName; title: string; alt: string; detail: string; thumbnail: string | null }

type Item = { id: string; kind: MediaKindName; title: string; alt: string; fileName: string; rendering: string | null; width: number | null; audience: 'public' | 'members' }

/** One line of the library as a choice. */
export function choiceOf({ id, kind, title, alt, fileName, rendering, width, audience }: Item): MediaChoice {
  const readers = audience === 'members' ? ', réservé aux membres' : ''
  const detail = kind === 'picture' ? `${alt === '' ? 'Image décorative' : alt}${readers}` : `${fileName}${readers}`
  return { id, kind, title, alt, detail, thumbnail: rendering === null || width === null ? null : pictureAddress({ id, rendering }, bestWidth(width, 480)) }
}
