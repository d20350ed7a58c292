import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { forgetContactMessages } from './forget-contact-messages.ts'

/** What the worker does with the messages of the public. */
export const contactJobs: Jobs = {
  'forget-contact-messages': { schedule: { every: 'day', at: '03:40' }, run: async () => void (await forgetContactMessages(commandActor, null, now())) },
}
