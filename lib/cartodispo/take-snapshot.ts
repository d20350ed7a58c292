import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { transaction } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { dayAt } from '#lib/platform/day'
import { refreshStaleEntries } from './rebuild-register.ts'

/**
 * Once a day, just after midnight: what the order of lists is computed from until the next midnight. A second call of the
 * same day changes nothing, so that nobody moves within the day. Returns how many entries it holds.
 */
export async function takeSnapshot(now: Date): Promise<number> {
  await refreshStaleEntries(now)
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    // Two processes at midnight: the second waits here, then sees that it is done.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('cpts_register_snapshot'))`
    if ((await tx.registerEntry.count({ where: { snapshotOn: fromDay(today) } })) > 0) return 0
    // Load: persons accepted in 30 days per declared place; without a declared number, as if there were one.
    return tx.$executeRaw`
      UPDATE register_entry e SET snapshot_on = ${today}::date, snapshot_state = e.state, snapshot_load = coalesce((
        SELECT -sum(r.delta)::float8 / greatest(1, coalesce(s.places_count, 1))
          FROM practice p
          LEFT JOIN statement s ON s.id = e.statement_id
          JOIN places_account a ON CASE WHEN s.site_id IS NULL THEN a.practitioner_id = p.practitioner_id ELSE a.site_id = s.site_id END
          JOIN places_row r ON r.account_id = a.id AND r.kind IN ('accepted', 'withdrawn') AND r.at > ${now}::timestamptz - interval '30 days' AND r.at <= ${now}::timestamptz
         WHERE p.id = e.practice_id
         GROUP BY s.places_count), 0)`
  })
}
