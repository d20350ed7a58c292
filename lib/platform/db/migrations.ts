import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runMigrations as migrateJobQueue } from 'graphile-worker'
import { Client } from 'pg'
import { env } from '#lib/platform/env'
import { grantStatements, readStatements } from './roles.ts'
import { applyMigrations, type MigrationFolder, type SchemaFile } from './schema-engine.ts'
import { statisticsStatements } from './statistics-role.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** The committed migrations, oldest first. */
export function readMigrations(): MigrationFolder[] {
  const folder = path.join(root, 'prisma/migrations')
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }))
}

/** The schema files of one folder (default: the working tree's). */
export function readSchema(folder = path.join(root, 'prisma/schema')): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }))
}

/**
 * Brings a database up to date and gives the application's role exactly the rights it needs.
 * Safe to run again, and by two processes at once (one waits for the other).
 */
export async function migrateDatabase(ownerUrl: string, appRole: string): Promise<string[]> {
  const lock = new Client({ connectionString: ownerUrl })
  await lock.connect()
  try {
    await lock.query('SELECT pg_advisory_lock(727001)')
    const applied = await applyMigrations(ownerUrl, readMigrations(), readSchema())
    await migrateJobQueue({ connectionString: ownerUrl })
    const { REFERRAL_MODE: mode, REFERRAL_MODE_DECISION: decision = '', DATABASE_BACKUP_URL: backupUrl, DATABASE_READ_ROLE: readRole } = env()
    const others = [...(backupUrl === undefined ? [] : readStatements(decodeURIComponent(new URL(backupUrl).username))), ...(readRole === undefined ? [] : statisticsStatements(readRole))]
    for (const statement of [...grantStatements(appRole, mode), ...others]) await lock.query(statement)
    // A change of mode leaves who decided it; the same mode again leaves nothing.
    await lock.query(`INSERT INTO referral_mode (mode, decision) SELECT $1, $2 WHERE (coalesce((SELECT mode || ' ' || decision FROM referral_mode ORDER BY id DESC LIMIT 1), 'minimal ')) <> $1 || ' ' || $2`, [mode, decision])
    return applied
  } finally {
    await lock.end()
  }
}
