import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { runningServerPort } from '#lib/platform/db/running-server'
import { dataDir, env } from '#lib/platform/env'
import { CommandError } from './command.ts'

/** With which role everything is read: the one for it, else the owner; else the owner of the demo that runs in DATA_DIR. */
export function readingUrl(): string {
  const { DATABASE_BACKUP_URL: own, DATABASE_OWNER_URL: owner } = env()
  const url = own ?? owner ?? demoOwnerUrl()
  if (url === null) throw new CommandError('Donnez DATABASE_BACKUP_URL (un rôle qui lit tout) ou DATABASE_OWNER_URL, ou lancez d’abord « npm run demo ».')
  return url
}

/** The owner of the demo's database that runs now; null when none does. */
export function demoOwnerUrl(): string | null {
  const postgres = path.join(dataDir(), 'postgres')
  const file = path.join(postgres, 'role-passwords.json')
  const port = runningServerPort(postgres)
  if (port === null || !existsSync(file)) return null
  const { owner } = z.object({ owner: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')))
  return `postgresql://cpts_proprietaire:${owner}@127.0.0.1:${port}/cpts`
}
