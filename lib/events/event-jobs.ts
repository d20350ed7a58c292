import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { forgetAnswers } from './forget-answers.ts'
import { forgetRegistrations } from './forget-registrations.ts'
import { lapseRegistrations } from './lapse-registrations.ts'
import { sendEventReminders } from './send-event-reminders.ts'

/** What the worker does with events. */
export const eventJobs: Jobs = {
  'lapse-registrations': { schedule: { every: 'minutes', count: 1 }, run: async () => void (await lapseRegistrations(commandActor, null, now())) },
  'forget-registrations': { schedule: { every: 'day', at: '04:15' }, run: async () => void (await forgetRegistrations(commandActor, null, now())) },
  'forget-answers': { schedule: { every: 'day', at: '04:20' }, run: async () => void (await forgetAnswers(commandActor, null, now())) },
  'send-reminders': { schedule: { every: 'minutes', count: 15 }, run: async () => void (await sendEventReminders(commandActor, null, now())) },
}
