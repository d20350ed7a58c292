import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { yearAfter } from './contract-year.ts'
import { canEditContract } from './policy.ts'
import { insertYears, lastYear, lockYears, overlapsYear } from './repository.ts'

/** One more year after the last one of an accord: it was prolonged. */
export async function addContractYear(actor: Actor, input: { id: string }, _now: Date): Promise<Result<null, 'not-found' | 'years-overlap'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    await lockYears(tx)
    const last = await lastYear(tx, input.id)
    if (!last) return refuse('not-found')
    const year = yearAfter(last)
    if (await overlapsYear(tx, year, null)) return refuse('years-overlap')
    await insertYears(tx, input.id, [year])
    await recordAudit(tx, actor, { event: 'contract.year_added', subjectType: 'contract', subjectId: input.id, data: { number: year.number } })
    return ok(null)
  })
}
