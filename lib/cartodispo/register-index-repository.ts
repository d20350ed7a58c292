import type { Db } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import type { RegisterState } from './facts.ts'
import type { StatementRow } from './practice-facts-sql.ts'
import type { RegisterEntry } from './register-entry.ts'
import type { ConfirmedBy } from './state-sentence.ts'

export type ChangedRow = {
  detail: Omit<RegisterEntry, 'snapshotState' | 'snapshotLoad'>
  snapshot_state: RegisterState | null
  snapshot_load: number
  confirmed_by: ConfirmedBy | null
  /** Whether the statement shown was made today; then the one in force at midnight, if there was one. */
  is_new: boolean | null
  before: StatementRow | null
}

export type RegisterChanges = { rows: ChangedRow[]; total: number; xmin: string }

/**
 * The entries whose transaction was not over when `since` was taken, how many entries there are in all, and the next
 * `since`: the oldest transaction still running. A long transaction that commits late is below it, so it is read again
 * until it is over; "the largest seen" would step over it. One statement, hence one snapshot for all three.
 */
export async function loadRegisterChanges(client: Db, since: string, midnight: Date, today: Day): Promise<RegisterChanges> {
  const [found] = await client.$queryRaw<RegisterChanges[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin,
      (SELECT count(*)::int FROM register_entry) AS total,
      (SELECT coalesce(json_agg(json_build_object(
          'detail', r.detail, 'snapshot_state', r.snapshot_state, 'snapshot_load', r.snapshot_load,
          'confirmed_by', coalesce((SELECT k.capacity FROM confirmation k WHERE k.statement_id = r.statement_id AND k.practice_id = r.practice_id
             ORDER BY k.confirmed_on DESC, k.at DESC LIMIT 1), s.capacity),
          'is_new', s.declared_at >= ${midnight},
          'before', CASE WHEN s.declared_at >= ${midnight} THEN
            (SELECT to_jsonb(t) FROM statement t
              WHERE (t.practice_id = r.practice_id OR t.site_id = (r.detail->>'siteId')::uuid) AND t.declared_at < ${midnight}
                AND t.from_on <= ${today}::date AND (t.until_on IS NULL OR t.until_on >= ${today}::date)
              ORDER BY t.declared_at DESC LIMIT 1) END)), '[]')
         FROM register_entry r LEFT JOIN statement s ON s.id = r.statement_id
        WHERE r.changed_xid >= ${since}::text::xid8) AS rows`
  if (!found) throw new Error('the register did not answer')
  return found
}
