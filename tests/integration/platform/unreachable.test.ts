import { expect, test, vi } from 'vitest'
import { db, transaction } from '#lib/platform/db/client'
import { isUnreachable } from '#lib/platform/db/errors'
import { databaseName, useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

/** Ends every connection of the application, as a server that stops does. */
async function cutConnections(): Promise<void> {
  await database.app(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${databaseName()}' AND usename = 'cpts_application' AND pid <> pg_backend_pid()`)
}

async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(() => null, (error: unknown) => error)
}

/** Until a query of ours is under way. */
async function untilAsleep(): Promise<void> {
  await vi.waitUntil(async () => (await database.app(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`)).length > 0, { timeout: 15_000, interval: 20 })
}

test('a connection cut in the middle of a query, between two of them, or in a transaction, is a database that does not answer', async () => {
  const during = failureOf(() => db().$queryRaw`SELECT 1 FROM pg_sleep(20)`)
  await untilAsleep()
  await cutConnections()
  const inTransaction = await failureOf(() => transaction(async (tx) => {
    await tx.user.count()
    await cutConnections()
    await tx.user.count()
  }))
  const waiting = failureOf(() => transaction((tx) => tx.$executeRaw`SELECT 1 FROM pg_sleep(20)`))
  await untilAsleep()
  await cutConnections()
  expect([await during, inTransaction, await waiting].map(isUnreachable)).toEqual([true, true, true])
})

test('a refusal of the database itself is none', async () => {
  expect(isUnreachable(await failureOf(() => db().$queryRaw`SELECT 1 / 0`))).toBe(false)
})
