import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { commandActor } from '#lib/platform/auth/actor'
import { peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { withInstanceDatabase } from '#lib/platform/process/instance-database'
import { complain, say } from '#lib/platform/process/say'
import { applyListImport } from '#lib/imports/apply-list-import'
import { failureSentence } from '#lib/imports/import-labels'
import { LIST_FILE_MAX_BYTES } from '#lib/imports/list-file'
import { leftLines } from '#lib/imports/list-left'
import type { ListCounts } from '#lib/imports/list-outcome'
import { previewList } from '#lib/imports/preview-list'
import { startListImport } from '#lib/imports/start-list-import'

const usage = 'npm run import:liste -- FICHIER [--dry-run] [--json]'

type Left = ReturnType<typeof leftLines>

// npm run import:liste -- FILE: the coordinator's own list, its certain lines; the others are named, with what to ask.
await runCommand(async () => {
  const { values, positionals } = readArguments({ 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } }, usage, 1)
  const [file] = positionals
  if (file === undefined) throw new CommandError(`Utilisation : ${usage}`, 2)
  const list = { fileName: path.basename(file), bytes: await readList(path.resolve(file)) }
  complain(`Lecture de ${list.fileName}…`)
  const { counts, left } = await withInstanceDatabase(() => (values['dry-run'] ? preview(list) : importList(list)))
  const { lines, imported, merged, toConfirm, refused } = counts
  if (values.json) return say(JSON.stringify({ lines, imported, merged, toConfirm, refused }))
  say(values['dry-run'] ? 'Essai : rien n’a été écrit.' : 'Import terminé.')
  say(`${lines} lignes : ${imported} importées, ${merged} réunies avec une autre ou déjà connues, ${toConfirm} à confirmer, ${refused} refusées.`)
  for (const one of left) say(`  ligne ${one.row} (${one.label}) : ${one.sentence}`)
})

type List = { fileName: string; bytes: Uint8Array }

async function readList(file: string): Promise<Uint8Array> {
  const size = await stat(file).then((found) => found.size, () => null)
  if (size === null) throw new CommandError(failureSentence({ code: 'file-not-found', details: {} }))
  if (size > LIST_FILE_MAX_BYTES) throw new CommandError(failureSentence({ code: 'file-too-large', details: { megabytes: LIST_FILE_MAX_BYTES / 1024 / 1024 } }))
  return readFile(file).catch(() => { throw new CommandError(failureSentence({ code: 'file-unreadable', details: {} })) })
}

async function preview(list: List): Promise<{ counts: ListCounts; left: Left }> {
  const result = await previewList(commandActor, list, now())
  if (!result.ok) throw new CommandError(failureSentence(result))
  return { counts: result.value.counts, left: leftLines(result.value.plan) }
}

async function importList(list: List): Promise<{ counts: ListCounts; left: Left }> {
  const id = randomUUID()
  const started = await startListImport(commandActor, { id, ...list }, now())
  if (!started.ok) throw new CommandError(failureSentence(started))
  const applied = await applyListImport(commandActor, { importId: id }, now())
  if (!applied.ok) throw new CommandError(failureSentence(applied))
  await peopleChanged()
  return applied.value
}
