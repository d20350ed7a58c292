import type { Tx } from '#lib/platform/db/client'

export type FoundHolder = { practitionerId: string; name: string; userId: string | null; isClosed: boolean }

/** The practitioner with this national number, and the account that is theirs; the row locked, so that two sign-ins make one account. */
export async function findCardHolder(tx: Tx, nationalId: string): Promise<FoundHolder | null> {
  await tx.$executeRaw`SELECT 1 FROM practitioner WHERE national_id = ${nationalId} OR '8' || rpps = ${nationalId} FOR UPDATE`
  const row = await tx.practitioner.findFirst({
    where: { removedAt: null, OR: [{ nationalId }, ...(nationalId.startsWith('8') ? [{ rpps: nationalId.slice(1) }] : [])] },
    select: { id: true, firstName: true, lastName: true, user: { select: { id: true, disabledAt: true, asleepAt: true } } },
  })
  return row && {
    practitionerId: row.id, name: `${row.firstName} ${row.lastName}`, userId: row.user?.id ?? null,
    isClosed: row.user !== null && (row.user.disabledAt !== null || row.user.asleepAt !== null),
  }
}

/** An account without a mailbox, which is this practitioner. */
export async function insertCardHolder(tx: Tx, holder: { practitionerId: string; name: string }, now: Date): Promise<string> {
  const row = await tx.user.create({ data: { name: holder.name, practitionerId: holder.practitionerId, createdAt: now }, select: { id: true } })
  return row.id
}
