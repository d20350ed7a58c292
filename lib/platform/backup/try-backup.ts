import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Walked } from '#lib/platform/audit/journal-walk'
import { verifyJournals } from '#lib/platform/audit/verify-journals'
import { withOtherDatabase } from '#lib/platform/db/client'
import { startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { emptyDatabase } from './empty-database.ts'
import type { CheckedBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'

export type Trial = {
  file: string
  identities: readonly string[]
  /** An empty database for it; without one, a server is started for the time of the trial. */
  checkUrl: string | undefined
  /** Public keys whose signatures of the journals are believed. */
  trustedKeys: readonly string[]
  now: Date
}
export type TriedBackup = CheckedBackup & { journals: Walked }

/**
 * Restores a backup into a database that serves for nothing else, compares every table with what was copied, walks both journals
 * with their signatures, and empties it again: the only proof that a backup can be restored, and that what it holds was not altered
 * before it was taken.
 */
export async function tryBackup(trial: Trial): Promise<TriedBackup> {
  if (trial.checkUrl !== undefined) return triedIn(trial, trial.checkUrl)
  const folder = await mkdtemp(path.join(tmpdir(), 'cpts-essai-'))
  const server = await startEmbeddedServer(folder, 'fast')
  try {
    return await triedIn(trial, server.url('postgres'))
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function triedIn({ file, identities, trustedKeys, now }: Trial, ownerUrl: string): Promise<TriedBackup> {
  const checked = await restoreBackup({ file, identities, ownerUrl, appRole: null, storage: null })
  try {
    return { ...checked, journals: await withOtherDatabase(ownerUrl, (client) => verifyJournals(trustedKeys, now, client)) }
  } finally {
    await emptyDatabase(ownerUrl)
  }
}
