import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicInstance } from './queries.ts'

/** The identity every page shows, from the cache, once per request. */
export const cachedInstance = cache(cachedRead('instance', [cacheTags.instance], publicInstance))
