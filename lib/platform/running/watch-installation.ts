import { transaction, type Tx } from '#lib/platform/db/client'
import { env } from '#lib/platform/env'
import { log } from '#lib/platform/log'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { type AlertCause, alertCauses, type WatchedState, whatToTell } from './alert-causes.ts'
import { diskUse, incidentsLately, journalProblems, lastBackupAt, mailState, queueState } from './installation-state.ts'

/**
 * Looks at the whole installation and tells the operator what is wrong, once a day for each cause, and what is in order
 * again. The log says it too, for whoever watches logs, and for the day on which mails are what is wrong.
 */
export async function watchInstallation(now: Date): Promise<void> {
  const causes = alertCauses(await watchedState(now), { incidents: env().ALERT_INCIDENTS, bounces: env().ALERT_BOUNCES }, now)
  await transaction(async (tx) => {
    // Two workers may look in the same minute.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(727003)`
    const known = await tx.operatorAlert.findMany({ select: { cause: true, toldAt: true } })
    const { raised, over } = whatToTell(causes, known, now)
    for (const cause of raised) await raise(tx, cause, causes.get(cause) ?? 0, now)
    for (const cause of over) await end(tx, cause, now)
  })
}

async function watchedState(now: Date): Promise<WatchedState> {
  const [jobs, mails, incidents, disk, backup, journal] = await Promise.all([queueState(), mailState(now), incidentsLately(now), diskUse(), lastBackupAt(), journalProblems()])
  return { jobs, mails, incidents, disk, lastBackupAt: backup, journalProblems: journal }
}

async function raise(tx: Tx, cause: AlertCause, value: number, now: Date): Promise<void> {
  log().error({ cause, value }, 'alert')
  await tx.operatorAlert.upsert({ where: { cause }, create: { cause, since: now, toldAt: now }, update: { toldAt: now }, select: { cause: true } })
  await write(tx, { cause, news: 'raised', value }, now)
}

async function end(tx: Tx, cause: string, now: Date): Promise<void> {
  log().info({ cause }, 'alert over')
  await tx.operatorAlert.delete({ where: { cause }, select: { cause: true } })
  await write(tx, { cause, news: 'over', value: 0 }, now)
}

async function write(tx: Tx, payload: { cause: string; news: 'raised' | 'over'; value: number }, now: Date): Promise<void> {
  const recipient = env().OPERATOR_EMAIL
  if (recipient === undefined) return
  await enqueueMail(tx, { template: 'operator-alert', recipient, payload, notBeforeAt: now })
}
