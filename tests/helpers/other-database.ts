import { closeDatabase } from '#lib/platform/db/client'
import { addSettings, env } from '#lib/platform/env'

type Elsewhere = { DATABASE_URL: string; SECRET?: string }

/** The use cases, queries and jobs of this process work on another database meanwhile, and with another SECRET if one is given. */
export async function onDatabase(elsewhere: Elsewhere, work: () => Promise<void>): Promise<void> {
  const own = { DATABASE_URL: process.env['DATABASE_URL'] ?? '', SECRET: env().SECRET ?? '' }
  await closeDatabase()
  addSettings(elsewhere)
  try {
    await work()
  } finally {
    await closeDatabase()
    addSettings(own)
  }
}
