import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { env } from '#lib/platform/env'
import { fileAreas, fileStorage } from '#lib/platform/files/storage'
import { encryptFor } from './age-stream.ts'
import { backupFormat, type Checks, checksPath, type Manifest, manifestPath, queuePath, storedPath, tablePart } from './backup-format.ts'
import { type BackupFile, backupName, type Sidecar, writeBackup } from './backup-folder.ts'
import { listSequences, listTables } from './catalog.ts'
import { copyOut } from './copy-table.ts'
import { readQueue } from './job-queue.ts'
import { tarred, type TarFile } from './tar-stream.ts'
import { withSnapshot } from './with-snapshot.ts'

export type BackupOrder = { databaseUrl: string; folder: string; recipients: readonly string[]; product: string; at: Date }

/**
 * Copies everything that is worth keeping into one encrypted file: every table as it stands at one instant, without holding
 * anybody up, then the files, which never change under their names. Never in it: SECRET, IDENTITY_KEYS and the other settings.
 */
export async function takeBackup(order: BackupOrder): Promise<BackupFile> {
  return withSnapshot(order.databaseUrl, async (client) => {
    const { rows: [instance] } = await client.query<{ key: string; shortName: string }>('SELECT key, short_name AS "shortName" FROM instance')
    if (!instance) throw new Error('a database without its instance')
    const manifest: Manifest = {
      format: backupFormat, product: order.product, takenAt: order.at.toISOString(), instanceKey: instance.key, shortName: instance.shortName,
      journalKey: env().SECRET === undefined ? null : journalPublicKey(),
      migrations: await appliedMigrations(client), tables: await listTables(client), sequences: await listSequences(client),
    }
    const archive = createGzip()
    // What fails while it is read ends the archive with that error, which whoever writes it meets.
    pipeline(Readable.from(tarred(contents(client, manifest), order.at)), archive).catch(() => undefined)
    const sidecar: Omit<Sidecar, 'bytes' | 'sha256'> = { takenAt: manifest.takenAt, product: order.product, format: backupFormat, recipients: order.recipients.length }
    return writeBackup(order.folder, backupName(order.at), await encryptFor(order.recipients, archive), sidecar)
  })
}

async function* contents(client: Client, manifest: Manifest): AsyncGenerator<TarFile> {
  const checks: Checks = { tables: {}, files: {} }
  yield json(manifestPath, manifest)
  for (const table of manifest.tables) {
    const copy = copyOut(client, table)
    for (let part = 1; ; part += 1) {
      const next = await copy.next()
      if (next.done) {
        checks.tables[table.name] = next.value
        break
      }
      yield { path: tablePart(table.name, part), bytes: next.value }
    }
  }
  yield json(queuePath, await readQueue(client))
  for (const area of fileAreas) {
    const storage = fileStorage(area)
    for await (const key of storage.keys()) {
      const found = await storage.get(key)
      // Forgotten since it was listed: no row of the snapshot needs it, for bytes outlive their row by a month.
      if (found === null) continue
      const bytes = Buffer.concat(await found.toArray() as Buffer[])
      checks.files[storedPath(area, key)] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
      yield { path: storedPath(area, key), bytes }
    }
  }
  yield json(checksPath, checks)
}

async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT applied_migrations() AS name ORDER BY 1')
  return rows.map((row) => row.name)
}

function json(path: string, value: unknown): TarFile {
  return { path, bytes: Buffer.from(`${JSON.stringify(value, null, 1)}\n`) }
}
