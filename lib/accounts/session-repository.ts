import type { Tx } from '#lib/platform/db/client'

/** Ends one session of this account; false when it is not there. */
export async function endOwnSession(tx: Tx, session: { id: string; userId: string }): Promise<boolean> {
  const { count } = await tx.session.deleteMany({ where: session })
  return count === 1
}

/** Ends every session of this account but one; how many. */
export async function endSessionsBut(tx: Tx, kept: { id: string; userId: string }): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId: kept.userId, id: { not: kept.id } } })
  return count
}
