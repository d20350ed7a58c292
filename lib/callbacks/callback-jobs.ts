import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { forgetCallbacks } from './forget-callbacks.ts'

/** What the worker does with requests to be called. */
export const callbackJobs: Jobs = {
  'forget-callbacks': { schedule: { every: 'day', at: '03:55' }, run: async () => void (await forgetCallbacks(commandActor, null, now())) },
}
