import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { readMigrations } from '#lib/platform/db/migrations'
import { CommandError } from '#lib/platform/process/command'
import { damaged, decryptWith } from './age-stream.ts'
import { type BackupPath, type Checks, type Manifest, parseChecks, parseManifest, readPath } from './backup-format.ts'
import { untarred } from './tar-stream.ts'

export type BackupPiece = BackupPath & { path: string; bytes: Uint8Array }
export type CheckedBackup = { manifest: Manifest; checks: Checks }

/** What a backup holds, piece by piece, the manifest first. Whatever does not read to its end is damaged, and says so. */
export async function* readBackup(file: string, identities: readonly string[]): AsyncGenerator<BackupPiece> {
  if (!existsSync(file)) throw new CommandError(`Il n’y a pas de fichier ${file}.`)
  const sealed = createReadStream(file)
  try {
    const unpacked = createGunzip()
    pipeline(await decryptWith(identities, sealed), unpacked).catch(() => undefined)
    for await (const { path, bytes } of untarred(unpacked as AsyncIterable<Uint8Array>)) {
      const known = readPath(path)
      if (known === null) throw damaged()
      yield { ...known, path, bytes }
    }
  } catch (error) {
    throw error instanceof CommandError ? error : damaged()
  } finally {
    sealed.destroy()
  }
}

/** Reads a backup from end to end and compares every digest, before anything is done with it. */
export async function checkBackup(file: string, identities: readonly string[]): Promise<CheckedBackup> {
  let manifest: Manifest | null = null
  let checks: Checks | null = null
  const tables = new Map<string, ReturnType<typeof createHash>>()
  const files = new Map<string, string>()
  const known = readMigrations().map((migration) => migration.name)
  for await (const piece of readBackup(file, identities)) {
    if (piece.kind === 'manifest') manifest = parsed(() => parseManifest(piece.bytes, known))
    if (piece.kind === 'checks') checks = parsed(() => parseChecks(piece.bytes))
    if (piece.kind === 'file') files.set(piece.path, createHash('sha256').update(piece.bytes).digest('hex'))
    if (piece.kind === 'table') {
      const digest = tables.get(piece.table) ?? createHash('sha256')
      tables.set(piece.table, digest.update(piece.bytes))
    }
  }
  if (manifest === null || checks === null) throw damaged()
  const { tables: wanted, files: wantedFiles } = checks
  const empty = createHash('sha256').digest('hex')
  const isWhole = manifest.tables.every(({ name }) => wanted[name]?.sha256 === (tables.get(name)?.digest('hex') ?? empty))
    && Object.entries(wantedFiles).every(([path, { sha256 }]) => files.get(path) === sha256) && files.size === Object.keys(wantedFiles).length
  if (!isWhole) throw damaged()
  return { manifest, checks }
}

function parsed<Value>(parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    throw error instanceof CommandError ? error : damaged()
  }
}
