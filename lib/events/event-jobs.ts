import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { lapseRegistrations } from './lapse-registrations.ts'

/** What the worker does with events. */
export const eventJobs: Jobs = {
  'lapse-registrations': { schedule: { every: 'minutes', count: 1 }, run: async () => void (await lapseRegistrations(commandActor, null, now())) },
}
