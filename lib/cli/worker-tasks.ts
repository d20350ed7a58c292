import { beginDay } from '#lib/cartodispo/midnight-job'
import { sendMonthlyRequests } from '#lib/cartodispo/monthly-requests-job'
import { sendReasks } from '#lib/cartodispo/reask-job'
import { sendReminders } from '#lib/cartodispo/reminders-job'
import { importJobs } from '#lib/imports/import-jobs'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { askDelegationRenewals } from '#lib/practitioners/ask-delegation-renewals'
import { siteJobs } from '#lib/practitioners/site-jobs'

/**
 * Every job of the application: what runs by itself (times are those of a clock in Paris),
 * and what a use case asks for with `enqueueJob`.
 */
export const workerTasks: Jobs = {
  'begin-day': { schedule: { every: 'day', at: '00:01' }, run: () => beginDay(now()) },
  'monthly-requests': { schedule: { every: 'day', at: '06:00' }, run: async () => void (await sendMonthlyRequests(now())) },
  'monthly-reminders': { schedule: { every: 'day', at: '06:10' }, run: async () => void (await sendReminders(now())) },
  reasks: { schedule: { every: 'day', at: '06:20' }, run: async () => void (await sendReasks(now())) },
  'delegation-renewals': { schedule: { every: 'day', at: '06:30' }, run: async () => void (await askDelegationRenewals(now())) },
  ...siteJobs,
  ...importJobs,
}
