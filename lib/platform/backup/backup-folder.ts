import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** What stands in clear beside a backup: nothing of anybody, enough to know whether the file is whole. */
const sidecarSchema = z.object({ takenAt: z.iso.datetime(), product: z.string(), format: z.number(), recipients: z.number(), bytes: z.number(), sha256: z.string() })
export type Sidecar = z.infer<typeof sidecarSchema>

export type BackupFile = { file: string; sidecar: Sidecar }

const ofBackup = /^sauvegarde-\d{8}T\d{6}Z\.tar\.gz\.age$/
const DAY = 86_400_000

/** `sauvegarde-20261128T040000Z.tar.gz.age` */
export function backupName(at: Date): string {
  return `sauvegarde-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.tar.gz.age`
}

/** Writes a backup whole under its name, or nothing: another name until the disk has it all. Its sidecar comes last. */
export async function writeBackup(folder: string, name: string, bytes: AsyncIterable<Uint8Array>, facts: Omit<Sidecar, 'bytes' | 'sha256'>): Promise<BackupFile> {
  const file = path.join(folder, name)
  const written = await writeWhole(file, bytes)
  const sidecar = { ...facts, ...written }
  await writeWhole(sidecarOf(file), asBytes(`${JSON.stringify(sidecar)}\n`))
  return { file, sidecar }
}

/** Writes a file under its name once every byte of it is on the disk; returns its size and digest. */
export async function writeWhole(file: string, bytes: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: string }> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const partial = `${file}.part`
  const handle = await open(partial, 'w', 0o600)
  const digest = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of bytes) {
      digest.update(chunk)
      size += chunk.length
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  await rename(partial, file)
  await syncFolder(path.dirname(file))
  return { bytes: size, sha256: digest.digest('hex') }
}

/** The backups of a folder, the newest first; those whose sidecar is missing were never finished. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => ofBackup.test(name)).toSorted().toReversed()
  const found = await Promise.all(names.map(async (name) => {
    const file = path.join(folder, name)
    const sidecar = await readSidecar(file)
    return sidecar && { file, sidecar }
  }))
  return found.filter((one) => one !== null)
}

/** What the sidecar of a backup says; null when it has none that can be read. */
export async function readSidecar(file: string): Promise<Sidecar | null> {
  const text = await readFile(sidecarOf(file), 'utf8').catch(() => '')
  try {
    return sidecarSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Whether the file still is, byte for byte, what was written. Says nothing of what is in it: for that a key is needed. */
export async function isUnaltered({ file, sidecar }: BackupFile): Promise<boolean> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(file)) digest.update(chunk as Buffer)
  return digest.digest('hex') === sidecar.sha256
}

/** Removes backups that are older than `days`, but for the newest that is whole; returns their names. */
export async function removeOldBackups(folder: string, days: number, now: Date): Promise<string[]> {
  const all = await listBackups(folder)
  const old = all.filter((one) => new Date(one.sidecar.takenAt).getTime() < now.getTime() - days * DAY)
  if (old.length === 0) return []
  // Read, and not believed: a newer file that the disk has lost is no reason to remove an older one.
  let whole: BackupFile | null = null
  for (const one of all) {
    if (await isUnaltered(one)) whole = one
    if (whole !== null) break
  }
  const removed = old.filter((one) => whole !== null && one.file !== whole.file)
  for (const { file } of removed) {
    await rm(file)
    await rm(sidecarOf(file))
  }
  return removed.map((one) => path.basename(one.file))
}

/** A text as a stream of bytes. */
export async function* asBytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text))
}

const sidecarOf = (file: string) => file.replace(/\.tar\.gz\.age$/, '.json')

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
