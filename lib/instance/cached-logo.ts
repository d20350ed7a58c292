import { cache } from 'react'
import { publicMedia } from '#lib/media/queries'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicInstance } from './queries.ts'

/** The logo as pages show it, from the cache; null when none was chosen, or when it is no public picture any more. */
export const cachedLogo = cache(cachedRead('logo', [cacheTags.instance, cacheTags.content], async () => {
  const { logoId, logoPlace } = await publicInstance()
  const found = logoId === null ? undefined : (await publicMedia([logoId]))[logoId]
  return found?.kind === 'picture' ? { picture: found, place: logoPlace } : null
}))
