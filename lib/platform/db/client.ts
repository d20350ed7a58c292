import { PrismaPg } from '@prisma/adapter-pg'
import { isBuilding, required } from '#lib/platform/env'
import { isWriteConflict, withoutPersonalData } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { PrismaClient } from '#lib/platform/db/generated/client'

function openClient(databaseUrl: string) {
  const adapter = inTurn(new PrismaPg({ connectionString: databaseUrl, max: 20 }))
  return new PrismaClient({ adapter, errorFormat: 'minimal', log: [] }).$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        try {
          const answer: unknown = await query(args)
          return answer
        } catch (error) {
          throw withoutPersonalData(error)
        }
      },
    },
  })
}

type Client = ReturnType<typeof openClient>

/** The client inside a transaction: what repositories, audit and outbox take first. */
export type Tx = Parameters<Parameters<Client['$transaction']>[0]>[0]
/** Either of them, for reads. */
export type Db = Client | Tx

// Next reloads modules in development: one pool per process all the same.
const shared = globalThis as typeof globalThis & { cptsDatabase?: Client }

/** The application's connection pool, opened at first use. */
export function db(): Client {
  // A build is the same for every CPTS. Its empty pages are never served: the cache forgets what is older than the process.
  if (isBuilding()) throw Object.assign(new Error('no database while building'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
  shared.cptsDatabase ??= openClient(required('DATABASE_URL'))
  return shared.cptsDatabase
}

/** Lets `work` read another database than the application's: a backup that is being tried. */
export async function withOtherDatabase<Value>(databaseUrl: string, work: (client: Db) => Promise<Value>): Promise<Value> {
  const client = openClient(databaseUrl)
  try {
    return await work(client)
  } finally {
    await client.$disconnect()
  }
}

/**
 * Runs one use case's load → decide → save → audit in one transaction.
 * A serialisation conflict or deadlock starts it again: `work` must keep its effects inside the transaction.
 */
export async function transaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(work, { maxWait: 30_000, timeout: 30_000 })
    } catch (error) {
      if (attempt >= 5 || !isWriteConflict(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt))
    }
  }
}

/** Closes the pool, for commands and tests that end. */
export async function closeDatabase(): Promise<void> {
  const client = shared.cptsDatabase
  delete shared.cptsDatabase
  await client?.$disconnect()
}
