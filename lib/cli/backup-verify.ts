import { existsSync, readFileSync } from 'node:fs'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { problemSentence } from '#lib/platform/audit/journal-problems'
import { readIdentities } from '#lib/platform/backup/age-stream'
import { tryBackup } from '#lib/platform/backup/try-backup'
import { now } from '#lib/platform/clock'
import { env } from '#lib/platform/env'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { complain, say, step } from '#lib/platform/process/say'

const usage = 'npm run backup:verify -- SAUVEGARDE --identity FICHIER_DE_CLÉ [--public-key CLÉ]'

// npm run backup:verify -- FILE --identity KEYFILE: the backup restored elsewhere, compared, its journals walked, and forgotten; 1 when something does not fit.
await runCommand(async () => {
  const { positionals: [file], values } = readArguments({ identity: { type: 'string' }, 'public-key': { type: 'string', multiple: true } }, usage, 1)
  if (file === undefined || values.identity === undefined) throw new CommandError(`Utilisation : ${usage}`, 2)
  if (!existsSync(values.identity)) throw new CommandError(`Il n’y a pas de fichier ${values.identity}.`)
  const identities = readIdentities(readFileSync(values.identity, 'utf8'))
  const trustedKeys = [...(env().SECRET === undefined ? [] : [journalPublicKey()]), ...(values['public-key'] ?? [])]
  if (trustedKeys.length === 0) throw new CommandError(`Pour vérifier aussi les journaux, donnez SECRET, ou la clé publique que la commande journal:checkpoint affiche sur le serveur.\nUtilisation : ${usage}`, 2)
  const { manifest, checks, journals } = await step('Restauration d’essai', () => tryBackup({ file, identities, checkUrl: env().BACKUP_CHECK_DATABASE_URL, trustedKeys, now: now() }))
  const rows = Object.values(checks.tables).reduce((sum, one) => sum + one.rows, 0)
  say(`Cette sauvegarde se restaure : ${manifest.tables.length} tables, ${rows} lignes, ${Object.keys(checks.files).length} fichiers, identiques à ce qui a été copié le ${manifest.takenAt}.`)
  say(`Journaux : ${journals.links} maillon(s) vérifié(s), ${journals.count} anomalie(s).`)
  for (const problem of journals.problems) complain(`  ✗ ${problemSentence(problem)}`)
  if (journals.count > 0) complain('Les journaux de cette sauvegarde ne sont pas tels qu’ils ont été écrits : gardez-la, et comparez avec une plus ancienne.')
  return journals.count > 0 ? 1 : 0
})
