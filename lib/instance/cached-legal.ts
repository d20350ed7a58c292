import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicLegal } from './office-queries.ts'

/** The facts of the legal pages, from the cache. */
export const cachedLegal = cache(cachedRead('legal', [cacheTags.instance], publicLegal))
