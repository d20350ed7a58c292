import path from 'node:path'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { exportJournals } from '#lib/platform/audit/journal-file'
import { now } from '#lib/platform/clock'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { withInstanceDatabase } from '#lib/platform/process/instance-database'
import { say } from '#lib/platform/process/say'

const usage = 'npm run journal:export -- FICHIER'

// npm run journal:export -- FILE: both journals with their chains and signatures, to be verified anywhere.
await runCommand(async () => {
  const [file] = readArguments({}, usage, 1).positionals
  if (file === undefined) throw new CommandError(`Utilisation : ${usage}`, 2)
  await withInstanceDatabase(async () => {
    await exportJournals(path.resolve(file), now()).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new CommandError(`${file} existe déjà : choisissez un autre nom.`)
      throw error
    })
    say(`${file} est écrit, lisible par vous seul. Il ne contient que des identifiants, mais dit qui a fait quoi : gardez-le comme une archive confidentielle.`)
    say(`Le vérifier, sans base de données : npm run journal:verify -- --file ${file} --public-key ${journalPublicKey()}`)
  })
})
