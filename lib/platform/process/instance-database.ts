import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { closeDatabase } from '#lib/platform/db/client'
import { openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import { runningServerPort } from '#lib/platform/db/running-server'
import { addSettings, dataDir, env } from '#lib/platform/env'
import { CommandError } from './command.ts'
import { keptSecret } from './kept-secret.ts'
import { refusePendingMigrations } from './pending-migrations.ts'
import { takeRunRecord } from './run-record.ts'

const passwordsSchema = z.object({ app: z.string(), owner: z.string() })

/**
 * Lets a command work on the instance's database: the one of DATABASE_URL, else that of the demo in DATA_DIR, be it running
 * (its server is used) or stopped (its server is started for the time of the command).
 */
export async function withInstanceDatabase<Value>(work: () => Promise<Value>): Promise<Value> {
  const close = await useInstanceDatabase()
  try {
    await refusePendingMigrations(env().DATABASE_URL ?? '')
    return await work()
  } finally {
    await closeDatabase()
    await close()
  }
}

/** From here on `DATABASE_URL` is the instance's, be it the demo's; returns how to let go of it. */
export async function useInstanceDatabase(): Promise<() => Promise<void>> {
  return env().DATABASE_URL === undefined ? openDemoDatabase(dataDir()) : () => Promise.resolve()
}

async function openDemoDatabase(folder: string): Promise<() => Promise<void>> {
  const postgres = path.join(folder, 'postgres')
  if (!existsSync(path.join(postgres, 'data', 'PG_VERSION'))) {
    throw new CommandError(`Aucune base de données dans ${folder}. Lancez d'abord « npm run demo », ou donnez DATABASE_URL.`)
  }
  addSettings({ SECRET: env().SECRET ?? keptSecret(folder) })
  if (await useRunning(postgres)) return () => Promise.resolve()
  // Held as a demo holds it: neither starts a server under the other.
  const { record } = await takeRunRecord(folder).catch(async (error: unknown) => {
    // A demo is just starting: its server answers in a moment.
    for (let waited = 0; waited < 300; waited += 1) {
      if (await useRunning(postgres)) return { record: null }
      await sleep(100)
    }
    throw error
  })
  if (record === null) return () => Promise.resolve()
  try {
    const own = await openEmbeddedDatabase(postgres, 'cpts')
    addSettings({ DATABASE_URL: own.databaseUrl })
    return async () => {
      await own.server.stop()
      record.release()
    }
  } catch (error) {
    record.release()
    throw error
  }
}

async function useRunning(postgres: string): Promise<boolean> {
  const port = runningServerPort(postgres)
  const file = path.join(postgres, 'role-passwords.json')
  if (port === null || !existsSync(file)) return false
  const { app } = passwordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  addSettings({ DATABASE_URL: `postgresql://cpts_application:${app}@127.0.0.1:${port}/cpts` })
  return true
}
