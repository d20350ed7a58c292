import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'

/**
 * Whom the directory shows to these audiences: who agreed to be in it, has an open account, and is a member or works here
 * today. `p` is the page, `d` the professional, `m` the membership, `at` the communes.
 */
export function listedPeople(audiences: readonly ('public' | 'members')[], today: Day): Prisma.Sql {
  return Prisma.sql`
    FROM member_profile p
    JOIN app_user u ON u.id = p.user_id AND u.disabled_at IS NULL
    LEFT JOIN practitioner d ON d.id = u.practitioner_id AND d.removed_at IS NULL
    LEFT JOIN LATERAL (SELECT m.* FROM member m WHERE m.user_id = u.id AND m.state = 'member' ORDER BY m.received_at DESC LIMIT 1) m ON true
    CROSS JOIN LATERAL (
      SELECT array_agg(DISTINCT c.code) AS codes, array_agg(DISTINCT c.name) AS names FROM commune c
       WHERE c.code IN (SELECT s.commune_code FROM practice x JOIN site s ON s.id = x.site_id
                         WHERE x.practitioner_id = d.id AND x.removed_at IS NULL AND x.departed_in_rpps_at IS NULL AND (x.ends_on IS NULL OR x.ends_on >= ${today}::date))
          OR (d.id IS NULL AND c.code = m.commune_code)) at
    WHERE p.listed_to::text IN (${Prisma.join([...audiences])})
      AND (m.id IS NOT NULL OR at.codes IS NOT NULL)`
}

export type PublicPerson = { userId: string; lastName: string; firstName: string; professionCode: string; professionText: string; isGp: boolean; communes: string[]; presentation: string }

/** What everyone may know of one person of the directory, or of all of them. */
export async function loadPublicPeople(tx: Tx, userId: string | null, today: Day): Promise<PublicPerson[]> {
  return tx.$queryRaw<PublicPerson[]>`
    SELECT p.user_id AS "userId", coalesce(d.last_name, m.last_name) AS "lastName", coalesce(d.first_name, m.first_name) AS "firstName",
      coalesce(d.profession_code, m.profession_code) AS "professionCode", CASE WHEN d.id IS NULL THEN m.profession_text ELSE '' END AS "professionText", coalesce(d.is_gp, false) AS "isGp",
      coalesce(at.names, '{}') AS communes, CASE WHEN p.presentation_to = 'public' THEN p.presentation ELSE '' END AS presentation
    ${listedPeople(['public'], today)} AND (${userId}::uuid IS NULL OR p.user_id = ${userId}::uuid)`
}
