import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditTerritory } from './policy.ts'
import { listPracticeIdsIn, lockSectors } from './repository.ts'

/** Says which communes make up a sector: those ticked, and no other. A commune is in one sector at most. */
export async function assignCommunes(actor: Actor, input: { sectorId: string; codes: readonly string[] }, now: Date): Promise<Result<{ count: number }, 'not-found'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await lockSectors(tx)).some((one) => one.id === input.sectorId)) return refuse('not-found')
    const before = await tx.commune.findMany({ where: { sectorId: input.sectorId }, select: { code: true } })
    const codes = [...input.codes]
    await tx.commune.updateMany({ where: { sectorId: input.sectorId, code: { notIn: codes } }, data: { sectorId: null } })
    const { count } = await tx.commune.updateMany({ where: { code: { in: codes }, membership: 'territory' }, data: { sectorId: input.sectorId } })
    await recordAudit(tx, actor, { event: 'territory.communes_assigned', subjectType: 'sector', subjectId: input.sectorId, data: { codes } })
    await refreshRegister(tx, await listPracticeIdsIn(tx, [...new Set([...before.map((one) => one.code), ...codes])]), now)
    return ok({ count })
  })
}
