import { accountJobs } from '#lib/accounts/account-jobs'
import { journalJobs } from '#lib/accounts/journal-jobs'
import { forgetWordsOfThePast } from '#lib/cartodispo/forget-words-job'
import { beginDay } from '#lib/cartodispo/midnight-job'
import { sendMonthlyRequests } from '#lib/cartodispo/monthly-requests-job'
import { sendReasks } from '#lib/cartodispo/reask-job'
import { sendReminders } from '#lib/cartodispo/reminders-job'
import { callbackJobs } from '#lib/callbacks/callback-jobs'
import { forgetTyping } from '#lib/content/forget-typing-job'
import { contactJobs } from '#lib/contact/contact-jobs'
import { publishDueContents } from '#lib/content/publish-due-job'
import { searchJobs } from '#lib/content/search-jobs'
import { conventionJobs } from '#lib/conventions/convention-jobs'
import { eventJobs } from '#lib/events/event-jobs'
import { importJobs } from '#lib/imports/import-jobs'
import { mediaJobs } from '#lib/media/media-jobs'
import { forgetWhatExpired } from '#lib/instance/forget-what-expired'
import { memberJobs } from '#lib/members/member-jobs'
import { commandActor } from '#lib/platform/auth/actor'
import { backupJobs } from '#lib/platform/backup/backup-jobs'
import { privacyJobs } from '#lib/privacy/privacy-jobs'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { runningJobs } from '#lib/platform/running/running-jobs'
import { referralJobs } from '#lib/referrals/referral-jobs'
import { askDelegationRenewals } from '#lib/practitioners/ask-delegation-renewals'
import { siteJobs } from '#lib/practitioners/site-jobs'
import { statisticsJobs } from '#lib/statistics/statistics-jobs'
import { forgetOldContours } from '#lib/territory/forget-old-contours'

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
  'forget-typing': { schedule: { every: 'day', at: '04:05' }, run: async () => void (await forgetTyping(now())) },
  'publish-due': { schedule: { every: 'minutes', count: 1 }, run: async () => void (await publishDueContents(now())) },
  'forget-past-words': { schedule: { every: 'day', at: '03:10' }, run: () => forgetWordsOfThePast(now()) },
  'forget-what-expired': { schedule: { every: 'day', at: '03:20' }, run: async () => void (await forgetWhatExpired(commandActor, null, now())) },
  'forget-old-contours': { schedule: { every: 'day', at: '03:30' }, run: async () => void (await forgetOldContours(commandActor, null, now())) },
  ...contactJobs,
  ...eventJobs,
  ...accountJobs,
  ...journalJobs,
  ...referralJobs,
  ...callbackJobs,
  ...siteJobs,
  ...importJobs,
  ...memberJobs,
  ...mediaJobs,
  ...searchJobs,
  ...conventionJobs,
  ...backupJobs,
  ...statisticsJobs,
  ...runningJobs,
  ...privacyJobs,
}
