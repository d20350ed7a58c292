import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { fromDayOrNull } from '#lib/platform/db/days'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContract } from './policy.ts'
import { type IndicatorFacts, loadIndicatorForUpdate } from './repository.ts'

/** Corrects an indicator: most often its result, with its day and where it comes from. */
export async function updateIndicator(actor: Actor, input: IndicatorFacts & { id: string; version: number }, _now: Date): Promise<Result<null, 'not-found' | 'conflict'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { id, version, ...facts } = input
    const loaded = await loadIndicatorForUpdate(tx, id)
    if (!loaded) return refuse('not-found')
    if (loaded.version !== version) return refuse('conflict', { changed: [] })
    await tx.contractIndicator.update({ where: { id }, data: { ...facts, resultOn: fromDayOrNull(facts.resultOn), version: { increment: 1 } }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'contract.indicator_updated', subjectType: 'contract_year', subjectId: loaded.yearId, data: { indicator: id, target: facts.target, result: facts.result } })
    return ok(null)
  })
}
