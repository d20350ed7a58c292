import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { forgetOrphanFiles } from './forget-orphan-files.ts'

/** What the worker does for the library. */
export const mediaJobs: Jobs = {
  'forget-orphan-files': { schedule: { every: 'day', at: '03:50' }, run: async () => { await forgetOrphanFiles(commandActor, null, now()) } },
}
