import type { Tx } from '#lib/platform/db/client'

/**
 * Imports follow one another, and nobody edits people, places or practices while one compares them with a file and writes
 * (two seconds for ten thousand people). The first thing of the importing transaction.
 */
export async function holdPeople(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE practitioner, site, practice IN SHARE ROW EXCLUSIVE MODE`
}
