import type { Day } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { delegationEndedSql, mailboxSql } from './mailbox-sql.ts'

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
