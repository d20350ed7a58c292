import path from 'node:path'
import { isRecipient } from '#lib/platform/backup/age-stream'
import { removeOldBackups } from '#lib/platform/backup/backup-folder'
import { readRunningLedger, writeLedger } from '#lib/platform/backup/erasure-ledger'
import { takeBackup } from '#lib/platform/backup/take-backup'
import { now } from '#lib/platform/clock'
import { backupRecipients, env } from '#lib/platform/env'
import { backupDays } from '#lib/platform/privacy/retention'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { productVersion } from '#lib/platform/process/product-version'
import { readingUrl } from '#lib/platform/process/reading-url'
import { say, step } from '#lib/platform/process/say'

// npm run backup [-- FOLDER]: everything that is worth keeping, in one file that two custodians can open.
await runCommand(async () => {
  const { positionals: [named] } = readArguments({}, 'npm run backup [-- DOSSIER]', 1)
  const folder = named ?? env().BACKUP_FOLDER
  if (folder === undefined) throw new CommandError('Dans quel dossier ? npm run backup -- DOSSIER, ou le réglage BACKUP_FOLDER.', 2)
  const recipients = backupRecipients()
  if (recipients.length < 2) throw new CommandError('BACKUP_RECIPIENTS : donnez deux clés publiques au moins (age1…,age1…), celles de deux dépositaires : si l’un perd la sienne, l’autre ouvre. « age-keygen » en fabrique.')
  const wrong = recipients.filter((one) => !isRecipient(one))
  if (wrong.length > 0) throw new CommandError(`BACKUP_RECIPIENTS : « ${wrong.join(' », « ')} » n’est pas une clé publique age (age1…).`)
  const databaseUrl = readingUrl()
  const { file, sidecar } = await step('Sauvegarde', () => takeBackup({ databaseUrl, folder: path.resolve(folder), recipients, product: productVersion(), at: now() }))
  await writeLedger(path.resolve(folder), await readRunningLedger(databaseUrl, now()), recipients)
  const removed = await removeOldBackups(path.resolve(folder), backupDays, now())
  say(`${file} (${(sidecar.bytes / 1_000_000).toFixed(1).replace('.', ',')} Mo)`)
  if (removed.length > 0) say(`${removed.length} sauvegarde(s) de plus de ${backupDays} jours effacée(s).`)
  say('Elle ne contient ni SECRET ni IDENTITY_KEYS : gardez-les à part, chez deux dépositaires. Essayez-la : npm run backup:verify')
})
