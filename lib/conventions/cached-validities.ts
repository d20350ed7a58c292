import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicValidities } from './public-queries.ts'

/** Until when conventions hold, by the page that tells of them, from the cache. */
export const cachedValidities = cache(cachedRead('convention-validities', [cacheTags.content, cacheTags.register], publicValidities))
