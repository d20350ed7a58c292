import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { resetEverySecondFactor } from '#lib/accounts/reset-every-second-factor'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { problemSentence } from '#lib/platform/audit/journal-problems'
import { sealJournals } from '#lib/platform/audit/seal-journals'
import { verifyJournals } from '#lib/platform/audit/verify-journals'
import { renewLinks } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { readIdentities } from '#lib/platform/backup/age-stream'
import { type Ledger, readLedger, readRunningLedger, replayErasures } from '#lib/platform/backup/erasure-ledger'
import { checkBackup } from '#lib/platform/backup/read-backup'
import { restoreBackup } from '#lib/platform/backup/restore-backup'
import { ledgerSentences, mailsSentence, refuseOtherSecret } from '#lib/platform/backup/restored-words'
import { forgetSessions } from '#lib/platform/backup/forget-sessions'
import { settleMails } from '#lib/platform/backup/settled-mails'
import { now } from '#lib/platform/clock'
import { closeDatabase, transaction } from '#lib/platform/db/client'
import { addSettings, env, required } from '#lib/platform/env'
import { fileStorage } from '#lib/platform/files/storage'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { complain, say, step } from '#lib/platform/process/say'
import { datedReminders } from './dated-reminders.ts'
import { erasers } from './erasers.ts'
import { purgeAsAtNight } from './purge-as-at-night.ts'

const usage = 'npm run restore -- SAUVEGARDE --identity FICHIER_DE_CLÉ [--sans-effacements] [--nouveau-secret [--public-key ANCIENNE_CLÉ]]'
const options = { identity: { type: 'string' }, 'sans-effacements': { type: 'boolean', default: false }, 'nouveau-secret': { type: 'boolean', default: false }, 'public-key': { type: 'string', multiple: true } } as const

// npm run restore -- FILE --identity KEYFILE: into the empty database of DATABASE_OWNER_URL, then erased again what was erased since.
await runCommand(async () => {
  const { positionals: [file], values } = readArguments(options, usage, 1)
  if (file === undefined || values.identity === undefined) throw new CommandError(`Utilisation : ${usage}`, 2)
  if (!existsSync(values.identity)) throw new CommandError(`Il n’y a pas de fichier ${values.identity}.`)
  const identities = readIdentities(readFileSync(values.identity, 'utf8'))
  const ownerUrl = required('DATABASE_OWNER_URL')
  const appRole = decodeURIComponent(new URL(required('DATABASE_URL')).username)
  const { manifest } = await step('Lecture de la sauvegarde', () => checkBackup(file, identities))
  const isOtherSecret = manifest.journalKey !== null && manifest.journalKey !== journalPublicKey()
  if (isOtherSecret && !values['nouveau-secret']) refuseOtherSecret()
  const ledger = values['sans-effacements'] ? null : await findLedger(path.dirname(path.resolve(file)), identities, manifest)
  await step('Restauration', () => restoreBackup({ file, identities, ownerUrl, appRole, storage: fileStorage }))
  // From here on with the owner's role: what is erased again may lie out of the application's reach.
  addSettings({ DATABASE_URL: ownerUrl })
  const formerKeys = values['public-key'] ?? []
  const journals = await step('Vérification des journaux', () => verifyJournals([journalPublicKey(), ...formerKeys], now()))
  await forgetSessions()
  // Before anything new waits: these mails waited when the backup was taken.
  const mails = await settleMails(ledger?.mails ?? null, datedReminders, now())
  const replayed = ledger === null ? { done: 0, failed: [] } : await step('Effacements à refaire', () => replayErasures(ledger, erasers))
  await step('Effacements de la nuit', () => purgeAsAtNight())
  const renewed = isOtherSecret ? await step('Nouveau SECRET', () => goOnWithNewSecret(formerKeys)) : null
  await closeDatabase()
  say(`Restaurée telle qu’elle était le ${manifest.takenAt}. ${replayed.done} effacement(s) refait(s). Chacun devra se reconnecter.`)
  if (ledger) say(ledgerSentences(ledger, now()).said)
  if (ledger) complainIf(ledgerSentences(ledger, now()).warned)
  say(mailsSentence(mails))
  if (renewed) say(`Nouveau SECRET : ${renewed.factors} double(s) vérification(s) à installer de nouveau, ${renewed.links} lien(s) refait(s), ${renewed.signed} signature(s) des journaux refaite(s).`)
  say('Avant d’ouvrir le site : les comptes fermés et les rôles retirés depuis cette date sont à fermer et à retirer de nouveau.')
  say(`Journaux : ${journals.links} maillon(s) vérifié(s), ${journals.count} anomalie(s).`)
  for (const problem of journals.problems) complain(`  ✗ ${problemSentence(problem)}`)
  for (const { kind, subjectId } of replayed.failed) complain(`Pas effacé de nouveau, à faire à la main : ${kind} ${subjectId}`)
  return replayed.failed.length > 0 || journals.count > 0 ? 1 : 0
})

/** What the former SECRET had made is made anew with today's, as far as it can be; journals are signed only when they verify. */
async function goOnWithNewSecret(formerKeys: readonly string[]): Promise<{ factors: number; links: number; signed: number }> {
  const factors = await resetEverySecondFactor(commandActor)
  const links = await transaction((tx) => renewLinks(tx, now()))
  const { signed } = await sealJournals(formerKeys, now())
  return { factors: factors.ok ? factors.value : 0, links, signed }
}

function complainIf(sentence: string | null): void {
  if (sentence !== null) complain(sentence)
}

/** The newest ledger there is: of the database that still runs, else the one beside the backup. */
async function findLedger(folder: string, identities: readonly string[], backup: { instanceKey: string; takenAt: string }): Promise<Ledger> {
  const runningUrl = env().ERASURES_DATABASE_URL
  const ledger = runningUrl === undefined ? await readLedger(folder, identities) : await readRunningLedger(runningUrl, now())
  if (ledger === null || ledger.instanceKey !== backup.instanceKey || ledger.writtenAt < backup.takenAt) {
    throw new CommandError('Aucun registre des effacements plus récent que cette sauvegarde : ce qui a été effacé depuis reviendrait. Mettez le fichier effacements-….json.age à côté d’elle, ou donnez ERASURES_DATABASE_URL si l’ancienne base répond encore. S’il n’existe plus : --sans-effacements. Rien n’a été changé.')
  }
  return ledger
}
