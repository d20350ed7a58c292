import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { sleepAccounts } from './sleep-accounts.ts'

/** What the worker does with accounts. */
export const accountJobs: Jobs = {
  'sleep-accounts': { schedule: { every: 'day', at: '03:40' }, run: async () => void (await sleepAccounts(commandActor, null, now())) },
}
