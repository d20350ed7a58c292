import { appendFileSync } from 'node:fs'
import { runWorker } from '#lib/platform/jobs/run-worker'

// A worker in a process of its own, to be killed: its one job says that it began, and never ends.
const [databaseUrl = '', trace = ''] = process.argv.slice(2)

await runWorker({
  databaseUrl,
  timeZone: 'Europe/Paris',
  deliver: async () => undefined,
  beat: async () => undefined,
  jobs: {
    endless: {
      schedule: null,
      run: async () => {
        appendFileSync(trace, 'begun\n')
        await new Promise(() => setInterval(() => undefined, 1000))
      },
    },
  },
})
