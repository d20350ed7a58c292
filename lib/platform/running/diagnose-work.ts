import { env } from '#lib/platform/env'
import { broken, type Finding, frenchSpan, good, look } from './diagnosis.ts'
import { workerState } from './heartbeat.ts'
import { diskUse, incidentsLately, journalProblems, lastBackupAt, mailState, openSessions, queueState } from './installation-state.ts'
import { readMaintenance } from './maintenance.ts'

const lateSeconds = 1800

/** What waits, what failed, and whether it will go on: figures alone. */
export async function diagnoseWork(now: Date): Promise<Finding[]> {
  const [worker, jobs, mails, sessions, incidents, journal] = await Promise.all([workerState(now), queueState(), mailState(now), openSessions(now), incidentsLately(now), journalProblems()])
  const waits = (state: { waiting: number; oldestSeconds: number }) => `${state.waiting} en attente${state.waiting > 0 ? ` (la plus ancienne depuis ${frenchSpan(state.oldestSeconds)})` : ''}`
  return [
    worker === 'ok' ? good('worker', 'tourne') : look('worker', 'n’a pas donné signe de vie depuis deux minutes et demie : ni courriels ni tâches de fond'),
    (jobs.oldestSeconds > lateSeconds || jobs.failed > 0 ? look : good)('tâches', `${waits(jobs)}, ${jobs.failed} abandonnées`),
    (mails.oldestSeconds > lateSeconds ? look : good)('courriels', `${mails.waiting} en attente, ${mails.sent} partis, ${mails.failed} en échec, ${mails.bouncedLately} refusés depuis 24 h`),
    ...(env().SMTP_URL === undefined ? [look('serveur de courriel', 'SMTP_URL n’est pas donné : les courriels ne partent pas')] : []),
    good('sessions ouvertes', String(sessions)),
    (incidents >= env().ALERT_INCIDENTS ? look : good)('incidents', `${incidents} en 24 h`),
    ...(journal > 0 ? [broken('journal', `la dernière vérification a trouvé ${journal} anomalie(s)`)] : []),
  ]
}

/** The disk, the last backup, and whether the site is closed: what needs no database. */
export async function diagnoseMachine(now: Date): Promise<Finding[]> {
  const [disk, backup] = await Promise.all([diskUse(), lastBackupAt()])
  return [
    disk === null ? look('disque', 'DATA_DIR n’existe pas encore') : (disk > 0.9 ? look : good)('disque', `plein à ${Math.round(disk * 100)} %`),
    backupFinding(backup, now),
    readMaintenance() === null ? good('maintenance', 'non : le site est ouvert') : look('maintenance', 'oui : le site est fermé (npm run maintenance -- off)'),
  ]
}

function backupFinding(last: Date | null | 'off', now: Date): Finding {
  if (last === 'off') return look('sauvegarde', 'BACKUP_FOLDER n’est pas donné : rien n’est sauvegardé d’ici')
  if (last === null) return look('sauvegarde', 'aucune dans BACKUP_FOLDER')
  const hours = (now.getTime() - last.getTime()) / 3_600_000
  return (hours > 26 ? look : good)('sauvegarde', `la dernière a ${frenchSpan(hours * 3600)}`)
}
