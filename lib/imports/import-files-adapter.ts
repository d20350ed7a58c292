import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { dataDir } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'

/** The national file weighs 800 MB; its savoir-faire less. */
export const RPPS_FILE_MAX_BYTES = 1_500_000_000

export type ImportPart = 'activites' | 'savoir-faire'

/** Where the uploaded files of an import lie until they are read. */
export function importFilePath(importId: string, part: ImportPart): string {
  if (!isUuid(importId)) throw new Error('an import has a uuid')
  return path.join(folder(), importId, `${part}.txt`)
}

/** Writes an upload as it comes, in constant memory. Too large, or cut off, it leaves nothing. */
export async function saveImportFile(importId: string, part: ImportPart, body: AsyncIterable<Uint8Array>, maxBytes = RPPS_FILE_MAX_BYTES): Promise<Result<{ path: string; bytes: number }, 'empty-file' | 'file-too-large'>> {
  const target = importFilePath(importId, part)
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  let bytes = 0
  async function* limited() {
    for await (const chunk of body) {
      bytes += chunk.length
      // Read to its end all the same: a browser whose upload is cut off does not show the answer.
      if (bytes <= maxBytes) yield chunk
    }
  }
  try {
    await pipeline(limited(), createWriteStream(target, { mode: 0o600 }))
  } catch (error) {
    await unlink(target).catch(() => undefined)
    throw error
  }
  if (bytes > 0 && bytes <= maxBytes) return ok({ path: target, bytes })
  await unlink(target)
  return bytes === 0 ? refuse('empty-file') : refuse('file-too-large', { megabytes: Math.floor(maxBytes / 1_000_000) })
}

/** The separate savoir-faire file that was sent with this one, or null. */
export async function savoirFairePathOf(activitiesPath: string): Promise<string | null> {
  const beside = path.join(path.dirname(activitiesPath), 'savoir-faire.txt')
  const isUploaded = path.dirname(path.dirname(activitiesPath)) === folder()
  return isUploaded && await exists(beside) ? beside : null
}

/** Keeps a list of several sheets until its import ends: another sheet may be asked for. */
export async function saveWorkbook(importId: string, bytes: Uint8Array): Promise<void> {
  const target = workbookPath(importId)
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  await writeFile(target, bytes, { mode: 0o600 })
}

/** The list that was kept with `saveWorkbook`; null when there is none (any more). */
export async function readKeptWorkbook(importId: string): Promise<Uint8Array | null> {
  return isUuid(importId) ? readFile(workbookPath(importId)).catch(() => null) : null
}

/** Deletes what was uploaded for an import; a file that a command named where it lies is never touched. */
export async function removeImportFiles(importId: string): Promise<void> {
  if (isUuid(importId)) await rm(path.join(folder(), importId), { recursive: true, force: true })
}

/** Deletes uploads that no import waits for any more; returns how many. */
export async function removeOldImportFiles(awaited: ReadonlySet<string>, before: Date): Promise<number> {
  const names = await readdir(folder()).catch(() => [])
  let removed = 0
  for (const name of names.filter((one) => isUuid(one) && !awaited.has(one))) {
    const { mtime } = await stat(path.join(folder(), name))
    if (mtime >= before) continue
    await removeImportFiles(name)
    removed += 1
  }
  return removed
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false)
}

function workbookPath(importId: string): string {
  if (!isUuid(importId)) throw new Error('an import has a uuid')
  return path.join(folder(), importId, 'classeur')
}

function folder(): string {
  return path.join(dataDir(), 'imports')
}
