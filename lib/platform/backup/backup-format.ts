import { z } from 'zod'
import { CommandError } from '#lib/platform/process/command'

/** Raised by whoever changes what a backup holds in a way that this reader would not understand. */
export const backupFormat = 1

const check = z.object({ rows: z.number(), sha256: z.string() })
const fileCheck = z.object({ bytes: z.number(), sha256: z.string() })

/** The first file of a backup: what it is of, and what follows. */
const manifestSchema = z.object({
  format: z.number(),
  product: z.string(),
  takenAt: z.iso.datetime(),
  instanceKey: z.string(),
  shortName: z.string(),
  /** The public half of what the installation signs its journals with, derived from its SECRET: tells another SECRET from the same. */
  journalKey: z.string().nullable().default(null),
  migrations: z.array(z.string()),
  /** In the order of their references. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
})

/** The last file of a backup: what was written, to be compared. */
const checksSchema = z.object({ tables: z.record(z.string(), check), files: z.record(z.string(), fileCheck) })

const queueSchema = z.object({
  jobs: z.array(z.object({ identifier: z.string(), payload: z.unknown(), key: z.string().nullable(), queueName: z.string().nullable(), runAt: z.string(), maxAttempts: z.number(), priority: z.number() })),
  timetable: z.array(z.object({ identifier: z.string(), knownSince: z.string(), lastExecution: z.string().nullable() })),
})

export type Manifest = z.infer<typeof manifestSchema>
export type Checks = z.infer<typeof checksSchema>
export type JobQueue = z.infer<typeof queueSchema>

export const manifestPath = 'manifest.json'
export const checksPath = 'checks.json'
export const queuePath = 'job-queue.json'

/** Where a part of a table lies in a backup. */
export const tablePart = (table: string, part: number) => `tables/${table}/${String(part).padStart(5, '0')}.copy`
/** Where a file lies in a backup. */
export const storedPath = (area: string, key: string) => `files/${area}/${key}`

export type BackupPath = { kind: 'manifest' | 'checks' | 'queue' } | { kind: 'table'; table: string } | { kind: 'file'; area: string; key: string }

/** What a file of a backup is; null: nothing of ours. */
export function readPath(path: string): BackupPath | null {
  if (path === manifestPath) return { kind: 'manifest' }
  if (path === checksPath) return { kind: 'checks' }
  if (path === queuePath) return { kind: 'queue' }
  const [top, first = '', ...rest] = path.split('/')
  if (top === 'tables' && rest.length === 1) return { kind: 'table', table: first }
  return top === 'files' && rest.length === 2 ? { kind: 'file', area: first, key: rest.join('/') } : null
}

/** The manifest, unless the backup is of a newer product than this one. */
export function parseManifest(bytes: Uint8Array, knownMigrations: readonly string[]): Manifest {
  const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
  const newer = new CommandError('Cette sauvegarde vient d’une version plus récente du produit : installez cette version, ou une plus récente, puis recommencez. Rien n’a été changé.')
  if (z.object({ format: z.number() }).parse(json).format > backupFormat) throw newer
  const manifest = manifestSchema.parse(json)
  if (manifest.migrations.some((name) => !knownMigrations.includes(name))) throw newer
  return manifest
}

/** The digests of a backup. */
export function parseChecks(bytes: Uint8Array): Checks {
  return checksSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
}

/** The jobs of a backup. */
export function parseQueue(bytes: Uint8Array): JobQueue {
  return queueSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
}
