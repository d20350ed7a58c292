import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { asBytes, isUnaltered, listBackups, writeWhole } from '#lib/platform/backup/backup-folder'
import { eraseInstance, shortNameOf } from '#lib/platform/backup/erase-instance'
import { now } from '#lib/platform/clock'
import { env, required } from '#lib/platform/env'
import { backupDays } from '#lib/platform/privacy/retention'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { say } from '#lib/platform/process/say'

const usage = 'npm run erase-instance -- --confirm [--sans-sauvegarde]'

// npm run erase-instance -- --confirm: the association leaves; nothing of it stays in the database nor among the files.
await runCommand(async () => {
  const { values } = readArguments({ confirm: { type: 'boolean', default: false }, 'sans-sauvegarde': { type: 'boolean', default: false } }, usage)
  const ownerUrl = required('DATABASE_OWNER_URL')
  if (!values.confirm) throw new CommandError(`Cette commande efface tout, pour toujours. Utilisation : ${usage}`, 2)
  if (!values['sans-sauvegarde']) await refuseWithoutBackup()
  const name = await shortNameOf(ownerUrl)
  say(`Tout ce que contient l’installation de « ${name} » va être effacé, pour toujours.`)
  const typed = await askTwice()
  if (typed.some((one) => one !== name)) throw new CommandError('Ce n’est pas le nom de cette association, deux fois. Rien n’a été effacé.')
  const erased = await eraseInstance(ownerUrl, name)
  const at = now()
  const kept = new Date(at.getTime() + backupDays * 86_400_000).toISOString().slice(0, 10)
  const record = [
    `Effacement de l’installation de « ${name} », le ${at.toISOString()}`,
    `${erased.tables} tables (${erased.rows} lignes), la file des tâches et ${erased.folders} dossiers de fichiers ont été effacés.`,
    `Restent les sauvegardes, chiffrées, à effacer à la main ou par ${backupDays} jours (le ${kept} au plus tard), et les réglages du serveur (SECRET, IDENTITY_KEYS).`, '',
  ].join('\n')
  const file = path.resolve(`effacement-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.txt`)
  await writeWhole(file, asBytes(record))
  say(record)
  say(`Ce procès-verbal est dans ${file}. La base est vide : « npm run migrate » en ferait une installation neuve.`)
})

/** A backup of the last day, whole: whoever erases by mistake must be able to come back. */
async function refuseWithoutBackup(): Promise<void> {
  const folder = env().BACKUP_FOLDER
  const [last] = folder === undefined ? [] : await listBackups(folder)
  const isFresh = last !== undefined && now().getTime() - new Date(last.sidecar.takenAt).getTime() < 86_400_000 && (await isUnaltered(last))
  if (!isFresh) throw new CommandError('Pas de sauvegarde de moins d’un jour dans BACKUP_FOLDER : faites-en une (npm run backup), ou ajoutez --sans-sauvegarde. Rien n’a été effacé.')
}

async function askTwice(): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const lines = terminal[Symbol.asyncIterator]()
  try {
    const typed: string[] = []
    for (const question of ['Nom court de l’association : ', 'Une seconde fois : ']) {
      process.stdout.write(question)
      const next = await lines.next()
      typed.push(next.done ? '' : next.value.trim())
    }
    return typed
  } finally {
    terminal.close()
  }
}
