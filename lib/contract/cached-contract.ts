import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicContract } from './public-queries.ts'

/** The accord as everyone may read of it, from the cache. */
export const cachedContract = cache(cachedRead('contract', [cacheTags.content], publicContract))
