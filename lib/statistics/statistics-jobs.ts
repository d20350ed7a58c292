import { commandActor } from '#lib/platform/auth/actor'
import { figuresChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { publishQuarters } from './publish-quarters.ts'

export const statisticsJobs: Jobs = {
  'publish-quarters': {
    schedule: { every: 'day', at: '04:40' },
    run: async () => {
      const published = await publishQuarters(commandActor, now())
      if (published.ok && published.value.count > 0) await figuresChanged()
    },
  },
}
