import { commandActor } from '#lib/platform/auth/actor'
import { peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { locateSites } from './locate-sites.ts'

/** What the worker does for sites. */
export const siteJobs: Jobs = {
  // Asked for after an import; every night for what the service did not answer then.
  'locate-sites': {
    schedule: { every: 'day', at: '04:20' },
    run: async (_, { signal }) => {
      const done = await locateSites(commandActor, { signal }, now)
      if (done.ok && done.value.located > 0) await peopleChanged()
    },
  },
}
