import type { Tx } from '#lib/platform/db/client'

/** Writes down whose names were given. */
export async function insertGivenNames(tx: Tx, { needId, practiceIds, givenAt }: { needId: string; practiceIds: readonly string[]; givenAt: Date }): Promise<void> {
  await tx.givenName.createMany({ data: practiceIds.map((practiceId) => ({ needId, practiceId, givenAt })) })
}

/** Whether this practice is one of those whose names were given last. */
export async function wasNamedLast(tx: Tx, { needId, practiceId }: { needId: string; practiceId: string }): Promise<boolean> {
  const last = await tx.givenName.aggregate({ where: { needId }, _max: { givenAt: true } })
  return last._max.givenAt !== null && (await tx.givenName.count({ where: { needId, practiceId, givenAt: last._max.givenAt } })) > 0
}
