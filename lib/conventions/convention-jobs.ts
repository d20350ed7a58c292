import { peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { keepRenewals } from './keep-renewals-job.ts'

/** What the worker does for conventions. */
export const conventionJobs: Jobs = {
  'convention-renewals': {
    schedule: { every: 'day', at: '00:02' },
    run: async () => {
      const kept = await keepRenewals(now())
      if (kept.renewed > 0) await peopleChanged()
    },
  },
}
