import { now } from '#lib/platform/clock'
import { closeDatabase } from '#lib/platform/db/client'
import { env, required } from '#lib/platform/env'
import { pauseInMaintenance } from '#lib/platform/jobs/pause-in-maintenance'
import { runWorker } from '#lib/platform/jobs/run-worker'
import { log } from '#lib/platform/log'
import { deliverMails } from '#lib/platform/mail/deliver-mails'
import { useProxy } from '#lib/platform/outgoing-calls'
import { runCommand } from '#lib/platform/process/command'
import { refusePendingMigrations } from '#lib/platform/process/pending-migrations'
import { whenLauncherGoes } from '#lib/platform/process/when-launcher-goes'
import { beat } from '#lib/platform/running/heartbeat'
import { readMaintenance } from '#lib/platform/running/maintenance'
import { writeIncidents } from '#lib/platform/running/write-incidents'
import { mailTemplates } from './mail-templates.ts'
import { workerTasks } from './worker-tasks.ts'

// npm run worker: sends mails and runs jobs, until it is told to stop.
await runCommand(async () => {
  required('SECRET')
  const databaseUrl = required('DATABASE_URL')
  await refusePendingMigrations(databaseUrl)
  useProxy()
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { stop.abort() })
  whenLauncherGoes(() => { stop.abort() })
  await pauseInMaintenance({
    isClosed: () => readMaintenance() !== null,
    signal: stop.signal,
    start: async () => {
      const worker = await runWorker({
        databaseUrl, jobs: workerTasks, timeZone: 'Europe/Paris', deliver: () => deliverMails(mailTemplates),
        beat: async () => { await beat(now()); await writeIncidents(now()) },
      })
      log().info({ smtp: env().SMTP_URL !== undefined, jobs: Object.keys(workerTasks).length }, 'worker started')
      return worker
    },
  })
  await closeDatabase()
  log().info('worker stopped')
})
