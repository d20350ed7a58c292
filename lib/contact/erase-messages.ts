import type { Tx } from '#lib/platform/db/client'

/** Erases messages that somebody wrote, with what was noted about them. */
export async function eraseMessages(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.contactMessage.deleteMany({ where: { id: { in: [...ids] } } })
}
