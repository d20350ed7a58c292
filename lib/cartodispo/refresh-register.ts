import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Tx } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { deriveAvailability } from './availability.ts'
import { entryFrom } from './entry-from-facts.ts'
import { factsFromRow } from './facts-from-row.ts'
import { deleteEntries, loadPracticeRows, upsertEntries } from './register-repository.ts'
import { lockPractices } from './repository.ts'

/**
 * Derives these practices anew and stores what they show. Called by every change that can alter it, in its transaction;
 * also by the midnight job for those that time alone changed.
 */
export async function refreshRegister(tx: Tx, practiceIds: readonly string[], now: Date): Promise<void> {
  if (practiceIds.length === 0) return
  // Two changes at once: the second waits here and reads what the first wrote, instead of storing what it read before.
  await lockPractices(tx, practiceIds)
  const { timeZone, settings } = await loadInstanceRules(tx)
  const today = dayAt(now, timeZone)
  const rows = await loadPracticeRows(tx, practiceIds)
  const entries = rows.map((row) => entryFrom(row, deriveAvailability(factsFromRow(row, timeZone), now, timeZone, settings), today))
  await upsertEntries(tx, entries)
  const found = new Set(rows.map((row) => row.id))
  const gone = practiceIds.filter((id) => !found.has(id))
  await deleteEntries(tx, gone)
}
