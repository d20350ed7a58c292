import { cache } from 'react'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { fingerprint } from '#lib/platform/secret'
import { cachedEmblem, cachedMosaic } from './cached-territory.ts'
import { mosaicPictures, pictureIds, type PictureLook } from './mosaic-picture.ts'

/** The file that draws the territory, and the name of its present version; null before there is a territory. */
export const cachedPictureFile = cachedRead('picture-file', [cacheTags.territory, cacheTags.instance], async () => {
  const [{ accent }, emblem, mosaic] = await Promise.all([cachedInstance(), cachedEmblem(), cachedMosaic()])
  if (emblem === null || mosaic === null) return null
  const svg = mosaicPictures({ emblem, mosaic, accent })
  return { version: fingerprint(svg).slice(0, 10), svg }
})

/** Addresses of the drawings of the territory; a new drawing has a new address, so browsers keep each for ever. */
export type Pictures = Readonly<Record<PictureLook | 'version', string>>

/** What pages need of the drawings: where they are. */
export const cachedPictures = cache(cachedRead('pictures', [cacheTags.territory, cacheTags.instance], async (): Promise<Pictures | null> => {
  const made = await cachedPictureFile()
  if (made === null) return null
  const at = (look: PictureLook) => `/icons/mosaique.svg?v=${made.version}#${pictureIds[look]}`
  return { version: made.version, emblem: at('emblem'), inverseEmblem: at('inverseEmblem'), pattern: at('pattern') }
}))
