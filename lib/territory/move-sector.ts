import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditTerritory } from './policy.ts'
import { lockSectors } from './repository.ts'

/** Moves a sector one step up or down in the lists; at the end of the list nothing moves. */
export async function moveSector(actor: Actor, input: { id: string; direction: 'up' | 'down' }, _now: Date): Promise<Result<null, 'not-found'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const ids = (await lockSectors(tx)).map((one) => one.id)
    const from = ids.indexOf(input.id)
    if (from === -1) return refuse('not-found')
    const to = input.direction === 'up' ? from - 1 : from + 1
    const neighbour = ids[to]
    if (neighbour === undefined) return ok(null)
    ids[to] = input.id
    ids[from] = neighbour
    for (const [position, id] of ids.entries()) await tx.sector.update({ where: { id }, data: { position }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'territory.sector_moved', subjectType: 'sector', subjectId: input.id, data: { direction: input.direction } })
    return ok(null)
  })
}
