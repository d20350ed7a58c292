import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { changeDueFees, loadFeeYearForUpdate, saveFeeYear as save } from './fee-repository.ts'
import { yearOf } from './fee-state.ts'
import { canEditMembers } from './policy.ts'

export type FeeYearEdit = { year: number; /** 0: nobody typed this year yet. */ version: number; amount: number; paymentUrl: string; lapsesOn: Day }

/** Says what a year costs and how it is paid; those who have not paid yet owe the new amount. */
export async function saveFeeYear(actor: Actor, input: FeeYearEdit, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'year-unknown'>> {
  if (!canEditMembers(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
    if (input.year < yearOf(today) || input.year > yearOf(today) + 1) return refuse('year-unknown')
    const isNew = (await tx.feeYear.findUnique({ where: { year: input.year }, select: { year: true } })) === null
    const stored = await loadFeeYearForUpdate(tx, input.year)
    if (!isNew && stored.version !== input.version) return refuse('conflict', { changed: [`${stored.amountCents / 100} €`, stored.paymentUrl].filter((one) => one !== '') })
    await save(tx, { year: input.year, amountCents: input.amount, paymentUrl: input.paymentUrl, lapsesOn: input.lapsesOn })
    if (stored.amountCents !== input.amount) await changeDueFees(tx, input.year, input.amount, today)
    await recordAudit(tx, actor, { event: 'fee.year_saved', subjectType: 'fee_year', subjectId: String(input.year), data: { amountCents: input.amount, lapsesOn: input.lapsesOn } })
    return ok(null)
  })
}
