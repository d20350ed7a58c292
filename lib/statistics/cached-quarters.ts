import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicQuarters } from './public-queries.ts'

/** What was told of past quarters. */
export const cachedQuarters = cache(cachedRead('public-quarters', [cacheTags.figures], publicQuarters))
