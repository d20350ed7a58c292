import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Client, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '#lib/platform/db/client'
import { dataDir } from '#lib/platform/env'

export type TestDatabase = {
  /** SQL as the owner: facts that the application may not write, and negative controls. */
  owner: <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  /** SQL as the application's weak role, past Prisma. */
  app: <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  /** SQL as the owner that a file asks hundreds of times: on a connection that stays, planned once. */
  oftenAsked: <Row extends QueryResultRow>(sql: string) => Promise<Row[]>
}

/**
 * Gives a test file a database of its own, cloned from the migrated template and dropped at its end.
 * `db()` and the use cases reach it with the weak role, as in production.
 */
export function useDatabase(): TestDatabase {
  let staying: Promise<Client> | null = null
  beforeAll(async () => {
    const { template, owner, superuserUrl } = inject('server')
    await query(superuserUrl, `CREATE DATABASE ${databaseName()} TEMPLATE ${template} OWNER ${owner.role}`)
  })
  afterAll(async () => {
    await (await staying)?.end()
    await closeDatabase()
    await query(inject('server').superuserUrl, `DROP DATABASE IF EXISTS ${databaseName()} WITH (FORCE)`)
    // Files of this database's own; a test that chose another folder looks after it itself.
    const folder = dataDir()
    if (folder.endsWith(`cpts-${databaseName()}`)) await rm(folder, { recursive: true, force: true })
  })
  return {
    owner: (sql, values = []) => query(setting('DATABASE_OWNER_URL'), sql, values),
    app: (sql, values = []) => query(setting('DATABASE_URL'), sql, values),
    oftenAsked: async <Row extends QueryResultRow>(sql: string) => {
      staying ??= connected(setting('DATABASE_OWNER_URL'))
      return (await (await staying).query<Row>({ name: createHash('sha256').update(sql).digest('hex').slice(0, 40), text: sql })).rows
    },
  }
}

/** The name that the settings gave to this file's database. */
export function databaseName(): string {
  return new URL(setting('DATABASE_URL')).pathname.slice(1)
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

async function query<Row extends QueryResultRow>(url: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = await connected(url)
  try {
    return (await client.query<Row>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

function setting(name: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: tests/setup/test-settings.ts did not run`)
  return value
}
