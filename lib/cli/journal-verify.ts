import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { verifyJournalFile } from '#lib/platform/audit/journal-file'
import { problemSentence } from '#lib/platform/audit/journal-problems'
import type { Walked } from '#lib/platform/audit/journal-walk'
import { verifyJournals } from '#lib/platform/audit/verify-journals'
import { now } from '#lib/platform/clock'
import { required } from '#lib/platform/env'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { withInstanceDatabase } from '#lib/platform/process/instance-database'
import { complain, say } from '#lib/platform/process/say'

const usage = 'npm run journal:verify [-- --file FICHIER --public-key CLÉ]'

// npm run journal:verify: walks both chains, of the database or of an exported file, and names what does not fit; 1 when something does not.
await runCommand(async () => {
  const { values } = readArguments({ file: { type: 'string' }, 'public-key': { type: 'string', multiple: true } }, usage)
  const keys = values['public-key'] ?? []
  if (values.file !== undefined && keys.length === 0) throw new CommandError(`Une clé publique est nécessaire : celle que la commande journal:checkpoint affiche sur le serveur, et non celle du fichier.\nUtilisation : ${usage}`, 2)
  const walked = values.file === undefined ? await verifyDatabase(keys) : await verifyFile(values.file, keys)
  for (const problem of walked.problems) complain(`  ✗ ${problemSentence(problem)}`)
  if (walked.count > walked.problems.length) complain(`  … et ${walked.count - walked.problems.length} autre(s).`)
  say(`${walked.links} maillon(s) vérifié(s), dont ${walked.rows} avec leur ligne ; les autres lignes ont été effacées à la fin de leur durée de conservation.`)
  if (walked.count > 0) {
    complain(`${walked.count} anomalie(s) : les journaux ne sont pas tels qu'ils ont été écrits.`)
    return 1
  }
  say('Aucune anomalie : les journaux sont tels qu’ils ont été écrits.')
  return 0
})

function verifyDatabase(formerKeys: readonly string[]): Promise<Walked> {
  return withInstanceDatabase(() => {
    required('SECRET')
    say(`Clé publique de ce serveur : ${journalPublicKey()}`)
    return verifyJournals([journalPublicKey(), ...formerKeys], now())
  })
}

async function verifyFile(file: string, keys: readonly string[]): Promise<Walked> {
  const walked = await verifyJournalFile(file, keys, now()).catch((error: unknown) => {
    throw new CommandError(error instanceof Error && 'code' in error && error.code === 'ENOENT' ? `${file} n’existe pas.` : `${file} ne peut pas être lu.`)
  })
  if (!walked) throw new CommandError(`${file} n’est pas un export de journal, ou il est incomplet.`)
  return walked
}
