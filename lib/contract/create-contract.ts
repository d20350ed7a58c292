import type { Actor } from '#lib/platform/auth/actor'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Day } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { yearsFrom } from './contract-year.ts'
import { canEditContract } from './policy.ts'
import { type ContractFacts, insertYears, lockYears, overlapsYear, saveContract } from './repository.ts'

/** Writes down a signed accord, with its years from its first day on. A renewal begins after the end of the one before. */
export async function createContract(actor: Actor, input: ContractFacts & { startsOn: Day; yearCount: number }, now: Date): Promise<Result<{ id: string }, 'not-found' | 'years-overlap'>> {
  if (!canEditContract(actor)) return refuse('not-found')
  const { startsOn, yearCount, ...facts } = input
  const years = yearsFrom(startsOn, yearCount)
  return transaction(async (tx) => {
    await lockYears(tx)
    if (await overlapsYear(tx, { fromOn: startsOn, untilOn: years.at(-1)?.untilOn ?? startsOn }, null)) return refuse('years-overlap')
    const id = await saveContract(tx, null, facts, now)
    await insertYears(tx, id, years)
    await recordAudit(tx, actor, { event: 'contract.created', subjectType: 'contract', subjectId: id, data: { startsOn, yearCount } })
    return ok({ id })
  })
}
