import { addressName } from './file-name.ts'

/** Where one size of a picture lies; another crop or file has another address, so that browsers keep each for ever. */
export function pictureAddress(picture: { id: string; rendering: string }, width: number): string {
  return `/medias/${picture.id}/${width}.webp?v=${pictureVersion(picture.rendering)}`
}

/** What the address of a picture carries of its rendering. */
export function pictureVersion(renderingId: string): string {
  return renderingId.slice(0, 8)
}

/** Where the file in force of a document lies, or an earlier one. */
export function fileAddress(media: { id: string; fileName: string; number: number }): string {
  return `/medias/${media.id}/${addressName(media.fileName)}?v=${media.number}`
}

export type AskedName = { part: 'variant'; width: number } | { part: 'whole' } | { part: 'file' }

/** What the last part of an address asks for. */
export function askedPart(name: string): AskedName {
  if (name === 'original.webp') return { part: 'whole' }
  const width = /^(\d{1,4})\.webp$/.exec(name)?.[1]
  return width === undefined ? { part: 'file' } : { part: 'variant', width: Number(width) }
}
