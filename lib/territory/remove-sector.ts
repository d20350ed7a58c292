import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditTerritory } from './policy.ts'
import { listPracticeIdsIn, lockSectors } from './repository.ts'

/** Undoes a sector; its communes stay, without one. */
export async function removeSector(actor: Actor, input: { id: string }, now: Date): Promise<Result<null, 'not-found'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await lockSectors(tx)).some((one) => one.id === input.id)) return refuse('not-found')
    const communes = await tx.commune.findMany({ where: { sectorId: input.id }, select: { code: true } })
    await tx.commune.updateMany({ where: { sectorId: input.id }, data: { sectorId: null } })
    await tx.sector.delete({ where: { id: input.id }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'territory.sector_removed', subjectType: 'sector', subjectId: input.id })
    await refreshRegister(tx, await listPracticeIdsIn(tx, communes.map((one) => one.code)), now)
    return ok(null)
  })
}
