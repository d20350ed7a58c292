import { Client } from 'pg'
import { readMigrations } from '#lib/platform/db/migrations'
import { serverVersion, versionRefusal } from '#lib/platform/db/server-version'
import { CommandError } from './command.ts'

/** Names of the migrations that this database has not had, asked with the application's own role. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const wanted = readMigrations().map((migration) => migration.name)
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    // Absent before the first `npm run migrate`.
    const known = await client.query<{ known: boolean }>(`SELECT to_regproc('public.applied_migrations') IS NOT NULL AS known`)
    if (!known.rows[0]?.known) return wanted
    const applied = await client.query<{ name: string }>('SELECT applied_migrations() AS name')
    const names = new Set(applied.rows.map((row) => row.name))
    return wanted.filter((name) => !names.has(name))
  } finally {
    await client.end()
  }
}

/** A process on a database that is behind would fail somewhere, later: it is refused now, with what to do. */
export async function refusePendingMigrations(databaseUrl: string): Promise<void> {
  await refuseOldServer(databaseUrl)
  const pending = await pendingMigrations(databaseUrl)
  if (pending.length === 0) return
  throw new CommandError(`La base de données n'est pas à jour : ${pending.length} migration(s) à appliquer (${pending.join(', ')}).\nFaites une sauvegarde, puis lancez : npm run migrate`)
}

/** Refuses a PostgreSQL older than those the product is tried on. */
export async function refuseOldServer(databaseUrl: string): Promise<void> {
  const refusal = versionRefusal(await serverVersion(databaseUrl))
  if (refusal !== null) throw new CommandError(refusal)
}
