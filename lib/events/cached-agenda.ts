import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { now } from '#lib/platform/clock'
import { publicEventFiles } from './after-queries.ts'
import { noAgendaFilters } from './agenda-filters.ts'
import { publicAgenda, publicEventState, publicSessions } from './public-queries.ts'

const tags = [cacheTags.content, cacheTags.agenda]

/** All that is to come, its first page, from the cache. */
export const cachedComing = cache(cachedRead('agenda-coming', tags, () => publicAgenda(noAgendaFilters, now())))

/** The dates of one event, by its id. */
export const cachedSessions = cache(cachedRead('agenda-sessions', tags, (eventId: string) => publicSessions(eventId, now())))

/** The documents of an event that everybody may read, by its id. */
export const cachedEventFiles = cache(cachedRead('agenda-files', tags, (eventId: string) => publicEventFiles(eventId, now())))

/** Whether an event takes place as announced, by its id. */
export const cachedEventState = cache(cachedRead('agenda-state', tags, publicEventState))
