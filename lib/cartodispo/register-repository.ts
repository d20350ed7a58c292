import type { Db, Tx } from '#lib/platform/db/client'
import { type PracticeRow, practiceFactsSql } from './practice-facts-sql.ts'
import type { RegisterEntry } from './register-entry.ts'

/** All of them in one statement: a night's round of thousands takes seconds, not minutes. The order's snapshot is kept. */
export async function upsertEntries(tx: Tx, entries: readonly Omit<RegisterEntry, 'snapshotState' | 'snapshotLoad'>[]): Promise<void> {
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

/** Forgets entries whose practice is no longer in the register. */
export async function deleteEntries(tx: Tx, practiceIds: readonly string[]): Promise<void> {
  if (practiceIds.length > 0) await tx.registerEntry.deleteMany({ where: { practiceId: { in: [...practiceIds] } } })
}
