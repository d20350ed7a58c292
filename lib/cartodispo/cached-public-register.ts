import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { publicInstance } from '#lib/instance/queries'
import { publicFeed, publicFeedCsv } from './public-feed.ts'
import { publicFigures } from './public-figures-queries.ts'
import { noFilters } from './register-filters.ts'
import { publicRegister, searchRegister } from './register-queries.ts'

const tags = [cacheTags.register, cacheTags.territory, cacheTags.instance]

/** The first page of the public register, the whole territory or around one commune ('' for none). */
export const cachedPublicSearch = cache(cachedRead('public-search', tags, (communeCode: string) => searchRegister('public', { ...noFilters, place: communeCode }, now())))

/** The month's figures. */
export const cachedPublicFigures = cache(cachedRead('public-figures', [cacheTags.figures, cacheTags.territory], publicFigures))

/** The feed of the public register, as JSON text. */
export const cachedPublicFeed = cachedRead('public-feed', tags, async () => {
  const at = now()
  const [instance, entries] = await Promise.all([publicInstance(), publicRegister(at)])
  return JSON.stringify(publicFeed(entries, { name: instance.fullName, url: publicUrl() }, at))
})

/** The feed of the public register, as CSV text. */
export const cachedPublicFeedCsv = cachedRead('public-feed-csv', tags, async () => publicFeedCsv(await publicRegister(now()), publicUrl()))
