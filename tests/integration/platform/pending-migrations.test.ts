import { expect, test } from 'vitest'
import { readMigrations, readSchema } from '#lib/platform/db/migrations'
import { applyMigrations } from '#lib/platform/db/schema-engine'
import { required } from '#lib/platform/env'
import { pendingMigrations, refusePendingMigrations } from '#lib/platform/process/pending-migrations'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

test('on a database that is up to date nothing is pending', async () => {
  expect(await pendingMigrations(required('DATABASE_URL'))).toEqual([])
  await expect(refusePendingMigrations(required('DATABASE_URL'))).resolves.toBeUndefined()
})

test('a migration that the database has not had is named, and the start refused', async () => {
  const last = readMigrations().at(-1)?.name ?? ''
  await database.owner('UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1', [last])
  expect(await pendingMigrations(required('DATABASE_URL'))).toEqual([last])
  await expect(refusePendingMigrations(required('DATABASE_URL'))).rejects.toThrow(/npm run migrate/)
  await database.owner('UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = $1', [last])
})

test('a database that was never migrated lacks them all', async () => {
  await database.owner('ALTER FUNCTION applied_migrations RENAME TO applied_migrations_away')
  expect(await pendingMigrations(required('DATABASE_URL'))).toEqual(readMigrations().map((migration) => migration.name))
  await database.owner('ALTER FUNCTION applied_migrations_away RENAME TO applied_migrations')
})

test('migrating lets go of its lock when it is done, so that whoever migrates next does not wait', async () => {
  expect(await applyMigrations(required('DATABASE_OWNER_URL'), readMigrations(), readSchema())).toEqual([])
  const locks = `SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
  await expect.poll(() => database.owner(locks), { timeout: 20_000 }).toEqual([{ held: 0 }])
})
