import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { problemSentence } from '#lib/platform/audit/journal-problems'
import { sealJournals } from '#lib/platform/audit/seal-journals'
import { now } from '#lib/platform/clock'
import { readArguments, runCommand } from '#lib/platform/process/command'
import { withInstanceDatabase } from '#lib/platform/process/instance-database'
import { complain, say } from '#lib/platform/process/say'

const usage = 'npm run journal:checkpoint [-- --public-key ANCIENNE_CLÉ]'

// npm run journal:checkpoint: verifies both journals and signs how far they go, as the worker does each night; after a change of SECRET, with the former public key.
await runCommand(async () => {
  const { values } = readArguments({ 'public-key': { type: 'string', multiple: true } }, usage)
  return withInstanceDatabase(async () => {
    say(`Clé publique de ce serveur : ${journalPublicKey()}`)
    const { walked, signed } = await sealJournals(values['public-key'] ?? [], now())
    for (const problem of walked.problems) complain(`  ✗ ${problemSentence(problem)}`)
    if (walked.count > 0) {
      complain(`${walked.count} anomalie(s) : rien n'est signé.`)
      return 1
    }
    say(signed > 0 ? `${walked.links} maillon(s) vérifié(s), ${signed} signature(s) ajoutée(s).` : `${walked.links} maillon(s) vérifié(s) ; rien de nouveau à signer.`)
    return 0
  })
})
