import type { Tx } from '#lib/platform/db/client'

/** Whether the entry says "no new patients" because of what was declared at this instant, and of nothing said since. */
export async function staysClosedSince(tx: Tx, practiceId: string, at: Date): Promise<boolean> {
  const last = await tx.statement.findFirst({ where: { practiceId }, select: { state: true, declaredAt: true }, orderBy: [{ declaredAt: 'desc' }, { id: 'desc' }] })
  return last?.state === 'closed' && last.declaredAt.getTime() === at.getTime()
}
