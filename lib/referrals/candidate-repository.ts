import type { Day } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'

/** Of these practices, those that may be asked at all today (a treating doctor still there), with how many live questions their doctor has. */
export async function listAskablePractices(client: Db, ids: readonly string[], today: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await client.$queryRaw<{ id: string; live: number }[]>`
    SELECT p.id, (SELECT count(*) FROM proposal o JOIN practice q ON q.id = o.practice_id
                   WHERE q.practitioner_id = p.practitioner_id AND o.state IN ('proposed', 'seen', 'call_back'))::int AS live
      FROM practice p JOIN register_entry e ON e.practice_id = p.id
     WHERE p.id = ANY(${[...ids]}::uuid[]) AND p.removed_at IS NULL AND p.not_treating_reason IS NULL AND p.position <> 'replacement'
       AND (p.ends_on IS NULL OR p.ends_on >= ${today}::date) AND e.state NOT IN ('not_treating', 'departed')`
  return new Map(rows.map((row) => [row.id, row.live]))
}

/** How many live questions each doctor has; those without any are left out. */
export async function listLiveCounts(client: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await client.$queryRaw<{ id: string; live: number }[]>`
    SELECT p.practitioner_id AS id, count(*)::int AS live FROM proposal o JOIN practice p ON p.id = o.practice_id WHERE o.state IN ('proposed', 'seen', 'call_back') GROUP BY p.practitioner_id`
  return new Map(rows.map((row) => [row.id, row.live]))
}
