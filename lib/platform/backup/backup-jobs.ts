import { readFile } from 'node:fs/promises'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { now } from '#lib/platform/clock'
import { backupRecipients, env, required } from '#lib/platform/env'
import type { Jobs } from '#lib/platform/jobs/job'
import { log } from '#lib/platform/log'
import { backupDays } from '#lib/platform/privacy/retention'
import { productVersion } from '#lib/platform/process/product-version'
import { readIdentities } from './age-stream.ts'
import { isUnaltered, listBackups, removeOldBackups } from './backup-folder.ts'
import { readRunningLedger, writeLedger } from './erasure-ledger.ts'
import { takeBackup } from './take-backup.ts'
import { tryBackup } from './try-backup.ts'

/** What the worker does for backups where a folder is named; nothing elsewhere. */
export const backupJobs: Jobs = {
  // After the night's erasures: what they took is not in it.
  backup: { schedule: { every: 'day', at: '04:40' }, run: whereFolder(backUp) },
  'keep-erasures': { schedule: { every: 'minutes', count: 5 }, run: whereFolder(keepErasures) },
  'check-backup': { schedule: { every: 'week', weekday: 7, at: '05:10' }, run: whereFolder(checkLast) },
}

async function backUp(folder: string): Promise<void> {
  const databaseUrl = env().DATABASE_BACKUP_URL
  if (databaseUrl === undefined) return
  const { sidecar } = await takeBackup({ databaseUrl, folder, recipients: backupRecipients(), product: productVersion(), at: now() })
  const removed = await removeOldBackups(folder, backupDays, now())
  log().info({ bytes: sidecar.bytes, removed: removed.length }, 'backup written')
  // A backup without a ledger as new as itself is refused by a restore.
  await keepErasures(folder)
}

/** The ledger of erasures and of mails that left, beside the backups: always written, for its date says up to when it knows. */
async function keepErasures(folder: string): Promise<void> {
  const ledger = await readRunningLedger(required('DATABASE_URL'), now())
  await writeLedger(folder, ledger, backupRecipients())
  log().debug({ erasures: ledger.erasures.length, mails: ledger.mails?.length }, 'ledger of erasures written')
}

/** The last backup restored, and its journals walked, where a key is at hand; else only that the file still is what was written, and the line says so. */
async function checkLast(folder: string): Promise<void> {
  const [last] = await listBackups(folder)
  if (!last) throw new Error('no backup to check')
  if (!(await isUnaltered(last))) throw new Error('the last backup is not what was written')
  const { BACKUP_IDENTITY_FILE: keyFile, BACKUP_CHECK_DATABASE_URL: checkUrl } = env()
  if (keyFile === undefined) {
    log().info({ takenAt: last.sidecar.takenAt, restored: false }, 'backup checked: the file is unaltered; what is in it was not read, for the key is not here')
    return
  }
  const identities = readIdentities(await readFile(keyFile, 'utf8'))
  const { checks, journals } = await tryBackup({ file: last.file, identities, checkUrl, trustedKeys: [journalPublicKey()], now: now() })
  const [problem] = journals.problems
  if (problem) throw new Error(`the journals of the last backup are not what was written: ${problem.journal} ${problem.kind} ${problem.rowIds.join(' ')}`)
  log().info({ takenAt: last.sidecar.takenAt, restored: true, tables: Object.keys(checks.tables).length, links: journals.links }, 'backup checked: restored, compared, its journals walked')
}

function whereFolder(run: (folder: string) => Promise<void>): () => Promise<void> {
  return async () => {
    const folder = env().BACKUP_FOLDER
    if (folder !== undefined) await run(folder)
  }
}
