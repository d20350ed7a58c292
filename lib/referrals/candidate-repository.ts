import { type Day, monthStart } from '#lib/platform/day'
import type { AudienceName } from '#lib/cartodispo/statement-content'
import type { Db } from '#lib/platform/db/client'
import type { AskedCounts } from './askable.ts'

/** Of these practices, those that may be asked at all today (a treating doctor still there), with how much their doctor is asked. */
export async function listAskablePractices(client: Db, ids: readonly string[], today: Day): Promise<ReadonlyMap<string, AskedCounts>> {
  const rows = await client.$queryRaw<({ id: string } & AskedCounts)[]>`
    SELECT p.id, (count(o.id) FILTER (WHERE o.state IN ('proposed', 'seen', 'call_back')))::int AS live, (count(o.id) FILTER (WHERE o.sent_at >= ${monthStart(today)}::date))::int AS month
      FROM practice p JOIN register_entry e ON e.practice_id = p.id
      LEFT JOIN practice q ON q.practitioner_id = p.practitioner_id
      LEFT JOIN proposal o ON o.practice_id = q.id AND (o.state IN ('proposed', 'seen', 'call_back') OR o.sent_at >= ${monthStart(today)}::date)
     WHERE p.id = ANY(${[...ids]}::uuid[]) AND p.removed_at IS NULL AND p.not_treating_reason IS NULL AND p.position <> 'replacement'
       AND (p.ends_on IS NULL OR p.ends_on >= ${today}::date) AND e.state NOT IN ('not_treating', 'departed')
     GROUP BY p.id`
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** How many live questions each doctor has; those without any are left out. */
export async function listLiveCounts(client: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await client.$queryRaw<{ id: string; live: number }[]>`
    SELECT p.practitioner_id AS id, count(*)::int AS live FROM proposal o JOIN practice p ON p.id = o.practice_id WHERE o.state IN ('proposed', 'seen', 'call_back') GROUP BY p.practitioner_id`
  return new Map(rows.map((row) => [row.id, row.live]))
}

/** Who may read the entries of these practices. */
export async function listAudiences(client: Db, practiceIds: readonly string[]): Promise<ReadonlyMap<string, AudienceName>> {
  const rows = await client.registerEntry.findMany({ where: { practiceId: { in: [...practiceIds] } }, select: { practiceId: true, audience: true } })
  return new Map(rows.map((row) => [row.practiceId, row.audience]))
}
