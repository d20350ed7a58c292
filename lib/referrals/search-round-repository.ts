import type { Tx } from '#lib/platform/db/client'

export type PendingRound = { id: string; position: number; practiceIds: string[] }

/** What was planned for a need and is still to be asked, in order. */
export async function listPendingRounds(tx: Tx, needId: string): Promise<PendingRound[]> {
  return tx.searchRound.findMany({ where: { needId, startedAt: null }, select: { id: true, position: true, practiceIds: true }, orderBy: { position: 'asc' } })
}

/** Adds a round after the last one. */
export async function insertRound(tx: Tx, round: { needId: string; practiceIds: readonly string[]; approvedById: string | null; approvedAt: Date }): Promise<void> {
  const last = await tx.searchRound.aggregate({ where: { needId: round.needId }, _max: { position: true } })
  await tx.searchRound.create({ data: { ...round, practiceIds: [...round.practiceIds], position: (last._max.position ?? 0) + 1 }, select: { id: true } })
}

/** Writes down that a round was asked, or that nobody of it can be asked any more. */
export async function startRound(tx: Tx, id: string, startedAt: Date): Promise<void> {
  await tx.searchRound.update({ where: { id }, data: { startedAt }, select: { id: true } })
}

/** Takes a round out of the plan; false when it was asked already, or is another need's. */
export async function deletePendingRound(tx: Tx, { needId, roundId }: { needId: string; roundId: string }): Promise<boolean> {
  return (await tx.searchRound.deleteMany({ where: { id: roundId, needId, startedAt: null } })).count === 1
}

/** Searches that the clock has something to do with: a question past its day, or a plan that waits for nobody. */
export async function listSearchesToAdvance(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM need_line n WHERE n.state = 'searching' AND (
      EXISTS (SELECT 1 FROM proposal o WHERE o.need_id = n.id AND o.state IN ('proposed', 'seen') AND o.answer_by <= ${now})
      OR (EXISTS (SELECT 1 FROM search_round r WHERE r.need_id = n.id AND r.started_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM proposal o WHERE o.need_id = n.id AND o.state IN ('proposed', 'seen', 'in_part'))))
    ORDER BY n.due_at, n.id LIMIT 500`
  return rows.map((row) => row.id)
}
