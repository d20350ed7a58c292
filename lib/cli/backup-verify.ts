import { existsSync, readFileSync } from 'node:fs'
import { readIdentities } from '#lib/platform/backup/age-stream'
import { tryBackup } from '#lib/platform/backup/try-backup'
import { env } from '#lib/platform/env'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { say, step } from '#lib/platform/process/say'

// npm run backup:verify -- FILE --identity KEYFILE: the backup restored elsewhere, compared, and forgotten.
await runCommand(async () => {
  const usage = 'npm run backup:verify -- SAUVEGARDE --identity FICHIER_DE_CLÉ'
  const { positionals: [file], values: { identity } } = readArguments({ identity: { type: 'string' } }, usage, 1)
  if (file === undefined || identity === undefined) throw new CommandError(`Utilisation : ${usage}`, 2)
  if (!existsSync(identity)) throw new CommandError(`Il n’y a pas de fichier ${identity}.`)
  const { manifest, checks } = await step('Restauration d’essai', () => tryBackup(file, readIdentities(readFileSync(identity, 'utf8')), env().BACKUP_CHECK_DATABASE_URL))
  const rows = Object.values(checks.tables).reduce((sum, one) => sum + one.rows, 0)
  say(`Cette sauvegarde se restaure : ${manifest.tables.length} tables, ${rows} lignes, ${Object.keys(checks.files).length} fichiers, identiques à ce qui a été copié le ${manifest.takenAt}.`)
})
