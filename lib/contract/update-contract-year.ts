import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Day } from '#lib/platform/day'
import { fromDay } from '#lib/platform/db/days'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContract } from './policy.ts'
import { loadYearForUpdate, lockYears, overlapsYear } from './repository.ts'

/** Corrects the first and the last day of a contract year. */
export async function updateContractYear(actor: Actor, input: { id: string; version: number; fromOn: Day; untilOn: Day }, _now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'years-overlap'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    await lockYears(tx)
    const year = await loadYearForUpdate(tx, input.id)
    if (!year) return refuse('not-found')
    const { id, version, fromOn, untilOn } = input
    if (year.fromOn === fromOn && year.untilOn === untilOn) return ok(null)
    if (year.version !== version) return refuse('conflict', { changed: [`du ${year.fromOn} au ${year.untilOn}`] })
    if (await overlapsYear(tx, { fromOn, untilOn }, id)) return refuse('years-overlap')
    await tx.contractYear.update({ where: { id }, data: { fromOn: fromDay(fromOn), untilOn: fromDay(untilOn), version: { increment: 1 } }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'contract.year_updated', subjectType: 'contract', subjectId: year.contractId, data: { number: year.number, fromOn, untilOn } })
    return ok(null)
  })
}
