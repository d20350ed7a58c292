import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { logIncident } from '#lib/platform/log'
import { provePurge } from './prove-purge.ts'

/** After the last purge of the night: what they came to. */
export const privacyJobs: Jobs = {
  'prove-purge': {
    schedule: { every: 'day', at: '04:50' },
    run: async () => {
      const proved = await provePurge(commandActor, null, now())
      if (proved.ok && proved.value.late > 0) logIncident(new Error(`${proved.value.late} kinds are kept past their limit: see /gestion/donnees`), 'prove-purge')
    },
  },
}
