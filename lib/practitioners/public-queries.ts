import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'

/** Under this number a profession is not counted apart: it would point at persons. */
const smallest = 5

/** Professionals at work in the territory on this day, by profession, the most numerous first; small groups are left out. */
export async function publicProfessionCounts(today: Day): Promise<{ professionCode: string; isGp: boolean; count: number }[]> {
  return db().$queryRaw<{ professionCode: string; isGp: boolean; count: number }[]>`
    SELECT d.profession_code AS "professionCode", d.is_gp AS "isGp", count(*)::int AS count FROM practitioner d
    WHERE d.removed_at IS NULL AND EXISTS (
      SELECT 1 FROM practice p JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code
      WHERE p.practitioner_id = d.id AND p.removed_at IS NULL AND c.membership = 'territory'
        AND (p.starts_on IS NULL OR p.starts_on <= ${today}::date) AND (p.ends_on IS NULL OR p.ends_on >= ${today}::date))
    GROUP BY d.profession_code, d.is_gp HAVING count(*) >= ${smallest} ORDER BY count(*) DESC, d.profession_code, d.is_gp`
}
