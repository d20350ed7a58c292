import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicMedia } from './queries.ts'

/** The public media of a page, by id, from the cache; the ids are joined by commas. */
export const cachedMedia = cache(cachedRead('media', [cacheTags.content], (ids: string) => publicMedia(ids.split(','))))
