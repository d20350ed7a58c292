import type { Tx } from '#lib/platform/db/client'

/** Whether the entry says "no new patients" because of what was declared at this instant, and of nothing said since. */
export async function staysClosedSince(tx: Tx, practiceId: string, at: Date): Promise<boolean> {
  const since = await tx.statement.findMany({ where: { practiceId, declaredAt: { gte: at } }, select: { state: true, declaredAt: true } })
  return since.some((one) => one.state === 'closed' && one.declaredAt.getTime() === at.getTime()) && since.every((one) => one.declaredAt.getTime() === at.getTime())
}
