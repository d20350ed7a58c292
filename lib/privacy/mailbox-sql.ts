import { Prisma } from '#lib/platform/db/generated/client'

/** The address in a column as one mailbox: what `mailbox` does. */
export function mailboxOf(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`lower(regexp_replace(btrim(${column}), '\\+[^@]*@', '@'))`
}
