import path from 'node:path'
import { openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import { env } from '#lib/platform/env'
import { CommandError } from './command.ts'

export type DemoDatabase = {
  databaseUrl: string
  ownerUrl: string
  appRole: string
  /** Stops the server that came with it; null for one the operator gave. */
  stop: (() => Promise<void>) | null
}

/** The database of DATABASE_URL, or else a PostgreSQL of the demo's own, its data kept in `folder`. */
export async function openDemoDatabase(folder: string): Promise<DemoDatabase> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = env()
  if (!DATABASE_URL) {
    const own = await openEmbeddedDatabase(path.join(folder, 'postgres'), 'cpts')
    return { databaseUrl: own.databaseUrl, ownerUrl: own.ownerUrl, appRole: roleOf(own.databaseUrl), stop: own.server.stop }
  }
  if (!DATABASE_OWNER_URL) {
    throw new CommandError("DATABASE_URL est donné sans DATABASE_OWNER_URL. La démonstration en a besoin pour créer les tables : c'est l'adresse de la même base, avec le rôle qui la possède.")
  }
  return { databaseUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL, appRole: roleOf(DATABASE_URL), stop: null }
}

function roleOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).username)
}
