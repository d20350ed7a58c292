import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { ensureDatabase, openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import type { EmbeddedServer } from '#lib/platform/db/embedded-server'
import { quoteIdentifier } from '#lib/platform/db/roles'
import { env } from '#lib/platform/env'
import { CommandError } from './command.ts'

export type DemoDatabase = {
  databaseUrl: string
  ownerUrl: string
  appRole: string
  /** The server that came with it; null for one the operator gave. */
  server: EmbeddedServer | null
}

const database = 'cpts'

/** The database of DATABASE_URL, or else a PostgreSQL of the demo's own, its data kept in `folder`. */
export async function openDemoDatabase(folder: string): Promise<DemoDatabase> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = env()
  if (!DATABASE_URL) {
    const own = await openEmbeddedDatabase(path.join(folder, 'postgres'), database)
    if (existsSync(loadingMark(folder))) await startAfresh(own.server, folder)
    return { databaseUrl: own.databaseUrl, ownerUrl: own.ownerUrl, appRole: roleOf(own.databaseUrl), server: own.server }
  }
  if (!DATABASE_OWNER_URL) {
    throw new CommandError("DATABASE_URL est donné sans DATABASE_OWNER_URL. La démonstration en a besoin pour créer les tables : c'est l'adresse de la même base, avec le rôle qui la possède.")
  }
  return { databaseUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL, appRole: roleOf(DATABASE_URL), server: null }
}

/**
 * Loads an example. A mark lies in the folder meanwhile: after a kill, half an example is thrown away, not shown;
 * a database that the operator gave is never thrown away.
 */
export async function whileLoading<Value>(demo: DemoDatabase, folder: string, load: () => Promise<Value>): Promise<Value> {
  if (demo.server) writeFileSync(loadingMark(folder), '')
  const value = await load()
  rmSync(loadingMark(folder), { force: true })
  return value
}

async function startAfresh(server: EmbeddedServer, folder: string): Promise<void> {
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${quoteIdentifier(database)} WITH (FORCE)`)
  } finally {
    await client.end()
  }
  await ensureDatabase(server, database)
  rmSync(loadingMark(folder))
}

function loadingMark(folder: string): string {
  return path.join(folder, 'example-being-loaded')
}

/** What a migrated database holds: nothing yet, an example (complete or begun), or somebody's real data. */
export async function demoContents(ownerUrl: string): Promise<{ kind: 'empty' } | { kind: 'example'; name: string } | { kind: 'data' }> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const found = await client.query<{ name: string | null; filled: boolean }>(`
      SELECT (SELECT example_name FROM instance LIMIT 1) AS name,
             EXISTS (SELECT FROM app_user) OR EXISTS (SELECT FROM practitioner) OR EXISTS (SELECT FROM organisation) AS filled`)
    const row = found.rows[0]
    if (row?.name) return { kind: 'example', name: row.name }
    return { kind: row?.filled ? 'data' : 'empty' }
  } finally {
    await client.end()
  }
}

function roleOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).username)
}
