import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContract } from './policy.ts'
import { type IndicatorFacts, insertIndicator, loadYearForUpdate } from './repository.ts'

/** Adds what is counted for one mission in one year, with its aim, and its result once it is known. */
export async function createIndicator(actor: Actor, input: IndicatorFacts & { yearId: string; missionId: string }, _now: Date): Promise<Result<{ id: string }, 'not-found'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { yearId, missionId, ...facts } = input
    const year = await loadYearForUpdate(tx, yearId)
    const mission = await tx.content.findFirst({ where: { id: missionId, kind: 'mission', removedAt: null }, select: { id: true } })
    if (!year || !mission) return refuse('not-found')
    const id = await insertIndicator(tx, { yearId, missionId }, facts)
    await recordAudit(tx, actor, { event: 'contract.indicator_added', subjectType: 'contract', subjectId: year.contractId, data: { indicator: id, year: year.number } })
    return ok({ id })
  })
}
