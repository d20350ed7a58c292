import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContract } from './policy.ts'
import { lastYear, lockYears } from './repository.ts'

/** Takes the last year of an accord back, while nothing hangs on it; the accord goes with its only year. */
export async function removeContractYear(actor: Actor, input: { id: string }, _now: Date): Promise<Result<{ isGone: boolean }, 'not-found' | 'has-indicators'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    await lockYears(tx)
    const last = await lastYear(tx, input.id)
    if (!last) return refuse('not-found')
    if ((await tx.contractIndicator.count({ where: { yearId: last.id } })) > 0) return refuse('has-indicators')
    await tx.contractYear.delete({ where: { id: last.id }, select: { id: true } })
    const isGone = (await tx.contractYear.count({ where: { contractId: input.id } })) === 0
    if (isGone) await tx.contract.delete({ where: { id: input.id }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'contract.year_removed', subjectType: 'contract', subjectId: input.id, data: { number: last.number } })
    return ok({ isGone })
  })
}
