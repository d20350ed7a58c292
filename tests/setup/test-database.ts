import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Client, Pool, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { closeDatabase } from '#lib/platform/db/client'
import { dataDir } from '#lib/platform/env'

export type TestDatabase = {
  /** SQL as the owner: facts that the application may not write, and negative controls. */
  owner: <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  /** SQL as the application's weak role, past Prisma. */
  app: <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  /** SQL as the owner that a file asks hundreds of times: planned once on each connection. */
  oftenAsked: <Row extends QueryResultRow>(sql: string) => Promise<Row[]>
}

/**
 * Gives a test file a database of its own, cloned from the migrated template and dropped at its end.
 * `db()` and the use cases reach it with the weak role, as in production.
 */
export function useDatabase(): TestDatabase {
  // Opening a connection takes forty times as long as asking something on it.
  const pools = new Map<LoginSetting, Pool>()
  const on = (login: LoginSetting): Pool => {
    const kept = pools.get(login) ?? poolOf(setting(login))
    pools.set(login, kept)
    return kept
  }
  beforeAll(async () => {
    const { template, owner, superuserUrl } = inject('server')
    await query(superuserUrl, `CREATE DATABASE ${databaseName()} TEMPLATE ${template} OWNER ${owner.role}`)
  })
  afterAll(async () => {
    await Promise.all([...pools.values()].map((pool) => pool.end()))
    await closeDatabase()
    // Told, not forbidden: the loser of a deadlock starts again, a second late. One that no test provokes is two gestures that take rows in opposite orders.
    const [told] = await query<{ deadlocks: number }>(inject('server').superuserUrl, `SELECT deadlocks::int FROM pg_stat_database WHERE datname = '${databaseName()}'`)
    if (told !== undefined && told.deadlocks > 0) console.info(`${told.deadlocks} deadlock(s) in the database of ${expect.getState().testPath}`)
    await query(inject('server').superuserUrl, `DROP DATABASE IF EXISTS ${databaseName()} WITH (FORCE)`)
    // Files of this database's own; a test that chose another folder looks after it itself.
    const folder = dataDir()
    if (folder.endsWith(`cpts-${databaseName()}`)) await rm(folder, { recursive: true, force: true })
  })
  return {
    owner: async <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await on('DATABASE_OWNER_URL').query<Row>(sql, [...values])).rows,
    app: async <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await on('DATABASE_URL').query<Row>(sql, [...values])).rows,
    oftenAsked: async <Row extends QueryResultRow>(sql: string) => (
      await on('DATABASE_OWNER_URL').query<Row>({ name: createHash('sha256').update(sql).digest('hex').slice(0, 40), text: sql })
    ).rows,
  }
}

/** The name that the settings gave to this file's database. */
export function databaseName(): string {
  return new URL(setting('DATABASE_URL')).pathname.slice(1)
}

function poolOf(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 4 })
  // A test that takes all connections away takes idle ones of these too: the next question opens another.
  pool.on('error', () => undefined)
  return pool
}

async function query<Row extends QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

type LoginSetting = 'DATABASE_URL' | 'DATABASE_OWNER_URL'

function setting(name: LoginSetting): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: tests/setup/test-settings.ts did not run`)
  return value
}
