import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { currentDay } from '#lib/platform/cache/freshness'
import { publicProfessionCounts } from './public-queries.ts'

/** How many professionals of each profession work in the territory today. */
export const cachedProfessionCounts = cache(cachedRead('profession-counts', [cacheTags.register, cacheTags.territory], () => publicProfessionCounts(currentDay())))
