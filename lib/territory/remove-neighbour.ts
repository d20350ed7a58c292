import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { lockNeighbours } from './neighbour-repository.ts'
import { canEditTerritory } from './policy.ts'

/** A CPTS beside ours is no longer one. What was handed to it keeps its name. */
export async function removeNeighbour(actor: Actor, input: { id: string }, _now: Date): Promise<Result<null, 'not-found'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await lockNeighbours(tx)).some((one) => one.id === input.id)) return refuse('not-found')
    await tx.neighbour.delete({ where: { id: input.id }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'territory.neighbour_removed', subjectType: 'neighbour', subjectId: input.id })
    return ok(null)
  })
}
