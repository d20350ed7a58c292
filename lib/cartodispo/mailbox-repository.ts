import type { Day } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'

/**
 * SQL of the mailbox that a practice's questions go to, in lower case, over `p` (practice), `s` (its site) and `d` (its
 * practitioner): its own, else its site's, else the practitioner's. An address that answered by a delegation and does so no
 * more is passed over, for the link of a question would give back what the end of the delegation took.
 */
export function mailboxSql(today: Day): Prisma.Sql {
  const unlessEnded = (address: Prisma.Sql) => Prisma.sql`CASE WHEN ${delegationEndedSql(address, today)} THEN NULL ELSE nullif(${address}, '') END`
  return Prisma.sql`lower(coalesce(${unlessEnded(Prisma.sql`p.email`)}, ${unlessEnded(Prisma.sql`s.email`)}, d.email))`
}

/** The mailbox that one practice's questions go to; empty when there is none. */
export async function findMailbox(client: Db, practiceId: string, today: Day): Promise<string> {
  const rows = await client.$queryRaw<{ mailbox: string }[]>`
    SELECT ${mailboxSql(today)} AS mailbox FROM practice p JOIN site s ON s.id = p.site_id JOIN practitioner d ON d.id = p.practitioner_id WHERE p.id = ${practiceId}::uuid`
  return rows[0]?.mailbox ?? ''
}

/** Those of these practices for which an address answered by a delegation that has ended since, and by no other. */
export async function listEndedFor(client: Db, address: string, practiceIds: readonly string[], today: Day): Promise<ReadonlySet<string>> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM practice p WHERE p.id = ANY(${[...practiceIds]}::uuid[]) AND ${delegationEndedSql(Prisma.sql`${address}`, today)}`
  return new Set(rows.map((row) => row.id))
}

// Of no delegation at all the aggregate is null: an address that never answered by one is not concerned.
function delegationEndedSql(address: Prisma.Sql, today: Day): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM delegation g JOIN app_user u ON u.id = g.user_id
     WHERE (g.practice_id = p.id OR g.site_id = p.site_id) AND u.email = lower(${address}) AND g.from_on <= ${today}::date
    HAVING NOT bool_or(g.revoked_at IS NULL AND g.until_on >= ${today}::date AND u.disabled_at IS NULL))`
}
