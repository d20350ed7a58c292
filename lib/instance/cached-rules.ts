import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicRules } from './queries.ts'

/** Delays and thresholds in force, from the cache, for pages that print them. */
export const cachedRules = cache(cachedRead('rules', [cacheTags.instance], publicRules))
