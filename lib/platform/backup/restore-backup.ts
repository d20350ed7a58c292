import { Client } from 'pg'
import { migrateDatabase, readMigrations, readSchema } from '#lib/platform/db/migrations'
import { applyMigrations } from '#lib/platform/db/schema-engine'
import type { FileStorage } from '#lib/platform/files/storage'
import { damaged } from './age-stream.ts'
import { type JobQueue, parseQueue } from './backup-format.ts'
import { emptyDatabase, refuseUsedDatabase } from './empty-database.ts'
import { writeQueue } from './job-queue.ts'
import { type CheckedBackup, checkBackup, readBackup } from './read-backup.ts'
import { asleepTriggers, checkRows, circularReferencesLater, setSequences, tableFiller } from './restore-rows.ts'
import { writePlainly } from './copy-table.ts'

export type RestoreOrder = {
  file: string
  identities: readonly string[]
  ownerUrl: string
  /** Whom the application connects as; null: nobody, when a backup is only tried. */
  appRole: string | null
  /** Where the files go; null: nowhere, when a backup is only tried. */
  storage: ((area: string) => FileStorage) | null
}

/**
 * Makes of an empty database and storage what they were when the backup was taken: the same migrations, rows, sequences, files and
 * jobs to do; then brings it up to this product's migrations. All of it, or nothing: what fails leaves the database empty.
 */
export async function restoreBackup(order: RestoreOrder): Promise<CheckedBackup> {
  const checked = await checkBackup(order.file, order.identities)
  await refuseUsedDatabase(order.ownerUrl)
  const put: { storage: FileStorage; folder: string }[] = []
  try {
    const wanted = new Set(checked.manifest.migrations)
    await applyMigrations(order.ownerUrl, readMigrations().filter((one) => wanted.has(one.name)), readSchema())
    const queue = await fill(order, checked, (storage, folder) => put.push({ storage, folder }))
    await bringUpToDate(order, queue)
    return checked
  } catch (error) {
    await emptyDatabase(order.ownerUrl)
    for (const { storage, folder } of put) await storage.removeFolder(folder)
    throw error
  }
}

/** This product's newer migrations, the application's rights, and the jobs to do. */
async function bringUpToDate({ ownerUrl, appRole }: RestoreOrder, queue: JobQueue): Promise<void> {
  if (appRole === null) {
    await applyMigrations(ownerUrl, readMigrations(), readSchema())
    return
  }
  await migrateDatabase(ownerUrl, appRole)
  await withClient(ownerUrl, async (client) => {
    await writeQueue(client, queue)
    await client.query('ANALYZE')
  })
}

/** Rows and files, in one transaction; the digests of what the database then holds are those of the backup, or nothing is kept. */
async function fill(order: RestoreOrder, { manifest, checks }: CheckedBackup, onPut: (storage: FileStorage, folder: string) => void): Promise<JobQueue> {
  return withClient(order.ownerUrl, async (client) => {
    let queue: JobQueue = { jobs: [], timetable: [] }
    await client.query('BEGIN')
    await writePlainly(client)
    const wake = await asleepTriggers(client)
    const closeCircles = await circularReferencesLater(client)
    await client.query(`TRUNCATE ${manifest.tables.map(({ name }) => `public.${client.escapeIdentifier(name)}`).join(', ')}`)
    const filler = tableFiller(client, manifest.tables)
    for await (const piece of readBackup(order.file, order.identities)) {
      if (piece.kind === 'table') await filler.add(piece.table, piece.bytes)
      if (piece.kind === 'queue') queue = parseQueue(piece.bytes)
      if (piece.kind !== 'file' || order.storage === null) continue
      const storage = order.storage(piece.area)
      onPut(storage, piece.key.split('/')[0] ?? '')
      await storage.put(piece.key, piece.bytes, 'application/octet-stream')
    }
    await filler.end()
    await closeCircles()
    await setSequences(client, manifest.sequences)
    await wake()
    if (!(await checkRows(client, manifest.tables, checks))) throw damaged()
    await client.query('COMMIT')
    return queue
  })
}

async function withClient<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
