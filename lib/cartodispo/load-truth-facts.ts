import type { Db } from '#lib/platform/db/client'
import type { TruthFacts } from './truth-figures.ts'

/** Every practice of the register, whose time is still to be looked at, with the days on which somebody stood behind its answer. */
export async function loadTruthFacts(client: Db): Promise<TruthFacts[]> {
  return client.$queryRaw<TruthFacts[]>`
    WITH said AS (
      SELECT t.practice_id AS id, t.confirmed_on, t.declared_at AS at FROM statement t WHERE t.practice_id IS NOT NULL
      UNION ALL SELECT p.id, t.confirmed_on, t.declared_at FROM statement t JOIN practice p ON p.site_id = t.site_id
      UNION ALL SELECT k.practice_id, k.confirmed_on, k.at FROM confirmation k
    ), heard AS MATERIALIZED (
      -- Grouped before it is joined: without statistics the planner would read all of it again for each practice.
      SELECT id, min(at) AS first_at, coalesce(array_agg(to_char(confirmed_on, 'YYYY-MM-DD')) FILTER (WHERE confirmed_on IS NOT NULL), '{}') AS confirmed FROM said GROUP BY id
    )
    SELECT c.sector_id AS "sectorId", to_char(least(p.created_at, coalesce(h.first_at, p.created_at)), 'YYYY-MM-DD') AS "sinceOn",
      to_char(p.ends_on, 'YYYY-MM-DD') AS "endsOn", to_char(p.not_treating_since_on, 'YYYY-MM-DD') AS "notTreatingSinceOn", coalesce(h.confirmed, '{}') AS "confirmedOn"
    FROM practice p JOIN practitioner d ON d.id = p.practitioner_id JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code
      LEFT JOIN heard h ON h.id = p.id
    WHERE p.removed_at IS NULL AND d.removed_at IS NULL AND d.is_gp AND p.position <> 'replacement'`
}
