import path from 'node:path'
import { now } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import { exportEverything } from '#lib/platform/export/export-everything'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { readingUrl } from '#lib/platform/process/reading-url'
import { say, step } from '#lib/platform/process/say'
import { openSealedRow } from '#lib/referrals/sealed-row-adapter'

// npm run export -- FOLDER [--identites]: everything, documented, for an association that leaves.
await runCommand(async () => {
  const usage = 'npm run export -- DOSSIER [--identites]'
  const { positionals: [folder], values } = readArguments({ identites: { type: 'boolean', default: false } }, usage, 1)
  if (folder === undefined) throw new CommandError(`Utilisation : ${usage}`, 2)
  if (values.identites && referralMode() !== 'hds') throw new CommandError('--identites demande le mode hds et IDENTITY_KEYS : cette installation ne garde aucune identité.')
  const databaseUrl = readingUrl()
  const { tables, files } = await step('Copie', () => exportEverything({ databaseUrl, folder: path.resolve(folder), open: values.identites ? openSealedRow : null, at: now() }))
  say(`${tables.length} tables, ${tables.reduce((sum, one) => sum + one.rows, 0)} lignes et ${files} fichiers dans ${path.resolve(folder)} ; LISEZ-MOI.md dit ce que c’est.`)
  say('Ces données sont en clair : gardez-les comme telles.')
})
