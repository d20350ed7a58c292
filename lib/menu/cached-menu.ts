import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { currentDay } from '#lib/platform/cache/freshness'
import { publicMenu } from './queries.ts'

const read = cachedRead('menu', [cacheTags.menu, cacheTags.content, cacheTags.territory], publicMenu)

/** The menu of every public page, from the cache: it also changes when a page that it leads to comes or goes. */
export const cachedMenu = cache(() => read(currentDay()))
