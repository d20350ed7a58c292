import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContract } from './policy.ts'
import { loadIndicatorForUpdate } from './repository.ts'

/** Takes an indicator out of its year. */
export async function removeIndicator(actor: Actor, input: { id: string }, _now: Date): Promise<Result<null, 'not-found'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const loaded = await loadIndicatorForUpdate(tx, input.id)
    if (!loaded) return refuse('not-found')
    await tx.contractIndicator.delete({ where: { id: input.id }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'contract.indicator_removed', subjectType: 'contract_year', subjectId: loaded.yearId, data: { indicator: input.id } })
    return ok(null)
  })
}
