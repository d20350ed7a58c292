import { closeDatabase } from '#lib/platform/db/client'
import { env, required } from '#lib/platform/env'
import { runWorker } from '#lib/platform/jobs/run-worker'
import { log } from '#lib/platform/log'
import { deliverMails } from '#lib/platform/mail/deliver-mails'
import { useProxy } from '#lib/platform/outgoing-calls'
import { runCommand } from '#lib/platform/process/command'
import { refusePendingMigrations } from '#lib/platform/process/pending-migrations'
import { whenLauncherGoes } from '#lib/platform/process/when-launcher-goes'
import { mailTemplates } from './mail-templates.ts'
import { workerTasks } from './worker-tasks.ts'

// npm run worker: sends mails and runs jobs, until it is told to stop.
await runCommand(async () => {
  required('SECRET')
  const databaseUrl = required('DATABASE_URL')
  await refusePendingMigrations(databaseUrl)
  useProxy()
  const worker = await runWorker({ databaseUrl, jobs: workerTasks, timeZone: 'Europe/Paris', deliver: () => deliverMails(mailTemplates) })
  log().info({ smtp: env().SMTP_URL !== undefined, jobs: Object.keys(workerTasks).length }, 'worker started')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void worker.stop())
  whenLauncherGoes(() => void worker.stop())
  await worker.ended
  await closeDatabase()
  log().info('worker stopped')
})
