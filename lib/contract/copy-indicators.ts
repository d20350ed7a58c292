import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContract } from './policy.ts'
import { loadYearForUpdate } from './repository.ts'

/** Takes over what the year before counted, aims included and results left out, into a year that has nothing yet. */
export async function copyIndicators(actor: Actor, input: { id: string }, _now: Date): Promise<Result<{ count: number }, 'not-found' | 'not-empty' | 'nothing-before'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const year = await loadYearForUpdate(tx, input.id)
    if (!year) return refuse('not-found')
    if ((await tx.contractIndicator.count({ where: { yearId: year.id } })) > 0) return refuse('not-empty')
    const before = await tx.contractIndicator.findMany({
      where: { year: { contractId: year.contractId, number: year.number - 1 }, mission: { removedAt: null } }, select: { missionId: true, name: true, unit: true, target: true, position: true },
    })
    if (before.length === 0) return refuse('nothing-before')
    await tx.contractIndicator.createMany({ data: before.map((one) => ({ ...one, yearId: year.id })) })
    await recordAudit(tx, actor, { event: 'contract.indicators_copied', subjectType: 'contract_year', subjectId: year.id, data: { count: before.length } })
    return ok({ count: before.length })
  })
}
