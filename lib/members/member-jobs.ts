import { membersChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { keepMembershipYear } from './membership-year-job.ts'

/** What the worker does for members. */
export const memberJobs: Jobs = {
  'membership-year': {
    schedule: { every: 'day', at: '06:40' },
    run: async () => {
      const kept = await keepMembershipYear(now())
      if (kept.lapsed > 0) await membersChanged()
    },
  },
}
