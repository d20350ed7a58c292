import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { emptyDatabase } from './empty-database.ts'
import type { CheckedBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'

/**
 * Restores a backup into a database that serves for nothing else, compares every table with what was copied, and empties it again:
 * the only proof that a backup can be restored. Without a database for it, one is started for the time of the trial.
 */
export async function tryBackup(file: string, identities: readonly string[], checkUrl: string | undefined): Promise<CheckedBackup> {
  if (checkUrl !== undefined) return triedIn(file, identities, checkUrl)
  const folder = await mkdtemp(path.join(tmpdir(), 'cpts-essai-'))
  const server = await startEmbeddedServer(folder, 'fast')
  try {
    return await triedIn(file, identities, server.url('postgres'))
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function triedIn(file: string, identities: readonly string[], ownerUrl: string): Promise<CheckedBackup> {
  const checked = await restoreBackup({ file, identities, ownerUrl, appRole: null, storage: null })
  await emptyDatabase(ownerUrl)
  return checked
}
