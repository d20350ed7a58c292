import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { watchInstallation } from './watch-installation.ts'

/** What the worker does for whoever runs the machine. */
export const runningJobs: Jobs = {
  'watch-installation': { schedule: { every: 'minutes', count: 10 }, run: () => watchInstallation(now()) },
}
