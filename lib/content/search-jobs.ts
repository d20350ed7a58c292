import { now } from '#lib/platform/clock'
import { transaction } from '#lib/platform/db/client'
import type { Jobs } from '#lib/platform/jobs/job'
import { recountWords } from '#lib/search/index-document'
import { indexSurroundings } from './index-site.ts'

/** What the worker does for the site's search. */
export const searchJobs: Jobs = {
  'refresh-search': { schedule: { every: 'minutes', count: 30 }, run: () => transaction((tx) => indexSurroundings(tx, now())) },
  'count-search-words': { schedule: { every: 'day', at: '03:40' }, run: () => transaction(recountWords) },
}
