import type { Db, Tx } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { deriveAvailability } from './availability.ts'
import { entryFrom } from './entry-from-facts.ts'
import { type PracticeRow, practiceFactsSql } from './practice-facts-sql.ts'
import { factsFromRow } from './facts-from-row.ts'
import type { RegisterEntry } from './register-entry.ts'

/**
 * Derives these practices anew and stores what they show. Called by every change that can alter it, in its transaction;
 * also by the midnight job for those that time alone changed.
 */
export async function refreshRegister(tx: Tx, practiceIds: readonly string[], now: Date): Promise<void> {
  if (practiceIds.length === 0) return
  // Two changes at once: the second waits here and reads what the first wrote, instead of storing what it read before.
  await tx.$queryRaw`SELECT id FROM practice WHERE id = ANY(${[...practiceIds]}::uuid[]) ORDER BY id FOR UPDATE`
  const { timeZone, settings } = await loadInstanceRules(tx)
  const today = dayAt(now, timeZone)
  const rows = await loadPracticeRows(tx, practiceIds)
  const entries = rows.map((row) => entryFrom(row, deriveAvailability(factsFromRow(row, timeZone), now, timeZone, settings), today))
  await upsertEntries(tx, entries)
  const found = new Set(rows.map((row) => row.id))
  const gone = practiceIds.filter((id) => !found.has(id))
  if (gone.length > 0) await tx.registerEntry.deleteMany({ where: { practiceId: { in: gone } } })
}

/** All of them in one statement: a night's round of thousands takes seconds, not minutes. The order's snapshot is kept. */
async function upsertEntries(tx: Tx, entries: readonly Omit<RegisterEntry, 'snapshotState' | 'snapshotLoad'>[]): Promise<void> {
  if (entries.length === 0) return
  const records = JSON.stringify(entries.map((entry) => ({
    practice_id: entry.practiceId,
    state: entry.state,
    statement_id: entry.statementId,
    audience: entry.audience,
    confirmed_on: entry.confirmedOn,
    computed_on: entry.computedOn,
    changes_on: entry.changesOn,
    detail: entry,
  })))
  await tx.$executeRaw`
    INSERT INTO register_entry (practice_id, state, statement_id, audience, confirmed_on, computed_on, changes_on, detail)
    SELECT practice_id, state, statement_id, audience, confirmed_on, computed_on, changes_on, detail
      FROM jsonb_populate_recordset(NULL::register_entry, ${records}::jsonb)
    ON CONFLICT (practice_id) DO UPDATE SET state = EXCLUDED.state, statement_id = EXCLUDED.statement_id, audience = EXCLUDED.audience,
      confirmed_on = EXCLUDED.confirmed_on, computed_on = EXCLUDED.computed_on, changes_on = EXCLUDED.changes_on, detail = EXCLUDED.detail`
}

/** The raw facts of GPs' practices that are neither removed nor a tombstone. */
export async function loadPracticeRows(client: Db, practiceIds: readonly string[]): Promise<PracticeRow[]> {
  return client.$queryRaw<PracticeRow[]>(practiceFactsSql(practiceIds))
}

/** Every GP's practice, for a rebuild or a nightly round. */
export async function listRegisterPracticeIds(client: Db): Promise<string[]> {
  const rows = await client.practice.findMany({
    where: { removedAt: null, practitioner: { isGp: true, removedAt: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.id)
}
