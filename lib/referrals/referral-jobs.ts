import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { advanceSearches } from './advance-searches.ts'
import { askOutcomes } from './ask-outcomes.ts'
import { forgetReferrals } from './forget-referrals.ts'

/** What the worker does with adressages. */
export const referralJobs: Jobs = {
  'advance-searches': { schedule: { every: 'minutes', count: 5 }, run: async () => void (await advanceSearches(commandActor, null, now())) },
  'ask-outcomes': { schedule: { every: 'day', at: '06:40' }, run: async () => void (await askOutcomes(commandActor, null, now())) },
  'forget-referrals': { schedule: { every: 'day', at: '03:50' }, run: async () => void (await forgetReferrals(commandActor, null, now())) },
}
