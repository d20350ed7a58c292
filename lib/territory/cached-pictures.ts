import { cache } from 'react'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { fingerprint } from '#lib/platform/secret'
import { cachedEmblem, cachedMosaic } from './cached-territory.ts'
import { mosaicPicture, type PictureLook } from './mosaic-picture.ts'

/** The files that draw the territory, and the name of their present version; null before there is a territory. */
export const cachedPictureFiles = cachedRead('picture-files', [cacheTags.territory, cacheTags.instance], async () => {
  const [{ accent }, emblem, mosaic] = await Promise.all([cachedInstance(), cachedEmblem(), cachedMosaic()])
  if (emblem === null || mosaic === null) return null
  const files: Record<PictureLook, string> = {
    emblem: mosaicPicture(emblem, 'emblem', accent),
    inverseEmblem: mosaicPicture(emblem, 'inverseEmblem', accent),
    pattern: mosaicPicture(mosaic, 'pattern', accent),
  }
  return { version: fingerprint(JSON.stringify(files)).slice(0, 10), files }
})

/** Addresses of the pictures of the territory; a new drawing has a new address, so browsers keep each for ever. */
export type Pictures = Readonly<Record<PictureLook, string>>

/** What pages need of the pictures: where they are. */
export const cachedPictures = cache(cachedRead('pictures', [cacheTags.territory, cacheTags.instance], async (): Promise<Pictures | null> => {
  const made = await cachedPictureFiles()
  if (made === null) return null
  const at = (name: string) => `/icons/${name}.svg?v=${made.version}`
  return { emblem: at('embleme'), inverseEmblem: at('embleme-inverse'), pattern: at('motif') }
}))
