import type { Day } from '#lib/platform/day'
import { Prisma } from '#lib/platform/db/generated/client'

/**
 * The mailbox that a practice's questions go to, in lower case, over `p` (practice), `s` (its site) and `d` (its
 * practitioner): its own, else its site's, else the practitioner's. An address that answered by a delegation and does so no
 * more is passed over, for the link of a question would give back what the end of the delegation took.
 */
export function mailboxSql(today: Day): Prisma.Sql {
  const unlessEnded = (address: Prisma.Sql) => Prisma.sql`CASE WHEN ${delegationEndedSql(address, today)} THEN NULL ELSE nullif(${address}, '') END`
  return Prisma.sql`lower(coalesce(${unlessEnded(Prisma.sql`p.email`)}, ${unlessEnded(Prisma.sql`s.email`)}, d.email))`
}

/** Whether an address answered for the practice `p` by a delegation, and does so by none any more. */
export function delegationEndedSql(address: Prisma.Sql, today: Day): Prisma.Sql {
  // Of no delegation at all the aggregate is null: an address that never answered by one is not concerned.
  return Prisma.sql`EXISTS (
    SELECT 1 FROM delegation g JOIN app_user u ON u.id = g.user_id
     WHERE (g.practice_id = p.id OR g.site_id = p.site_id) AND u.email = lower(${address}) AND g.from_on <= ${today}::date
    HAVING NOT bool_or(g.revoked_at IS NULL AND g.until_on >= ${today}::date AND u.disabled_at IS NULL))`
}
