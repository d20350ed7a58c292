import { db } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { publicRules } from '#lib/instance/queries'
import type { AudienceName } from './statement-content.ts'

/** How many people with an account read the entries of each audience today; the public is not counted. */
export type ReaderCounts = Record<Exclude<AudienceName, 'public'>, number>

type Row = { coordination: bigint; members: bigint; partners: bigint }

/**
 * "Qui lira cette fiche": the people whom `readableAudiences` lets in, counted. Tested to be the same rule.
 * Says nothing of anybody in particular, so that every signed-in person may be told.
 */
export async function publicReaderCounts(now: Date): Promise<ReaderCounts> {
  const { timeZone } = await publicRules()
  const today = dayAt(now, timeZone)
  const [row] = await db().$queryRaw<Row[]>`
    WITH role AS (
      SELECT user_id, role, organisation_id FROM role_grant WHERE from_on <= ${today}::date AND (until_on IS NULL OR until_on >= ${today}::date)
    ), convention_today AS (
      SELECT organisation_id, grants FROM convention WHERE starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)
    ), there AS (
      SELECT id, practitioner_id, site_id FROM practice WHERE removed_at IS NULL AND (ends_on IS NULL OR ends_on >= ${today}::date)
    ), reader AS (
      SELECT u.id,
        EXISTS (SELECT 1 FROM role r WHERE r.user_id = u.id AND r.role IN ('coordination', 'coordination_referrals')) AS is_coordination,
        EXISTS (SELECT 1 FROM role r WHERE r.user_id = u.id AND r.role IN ('member', 'treasurer', 'bureau'))
          OR EXISTS (SELECT 1 FROM there p WHERE p.practitioner_id = u.practitioner_id)
          OR EXISTS (SELECT 1 FROM delegation d JOIN there p ON p.id = d.practice_id OR p.site_id = d.site_id
                      WHERE d.user_id = u.id AND d.revoked_at IS NULL AND d.from_on <= ${today}::date AND d.until_on >= ${today}::date) AS is_member,
        EXISTS (SELECT 1 FROM role r JOIN convention_today c ON c.organisation_id = r.organisation_id
                 WHERE r.user_id = u.id AND ((r.role = 'partner_user' AND 'register_read' = ANY(c.grants))
                    OR (r.role = 'partner_referent' AND cardinality(c.grants) > 0))) AS is_partner
      FROM app_user u WHERE u.disabled_at IS NULL
    )
    SELECT count(*) FILTER (WHERE is_coordination) AS coordination,
      count(*) FILTER (WHERE is_coordination OR is_member) AS members,
      count(*) FILTER (WHERE is_coordination OR is_partner) AS partners
    FROM reader`
  return { coordination: Number(row?.coordination ?? 0), members: Number(row?.members ?? 0), partners: Number(row?.partners ?? 0) }
}
