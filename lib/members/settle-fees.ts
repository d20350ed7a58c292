import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { FeeMeansName } from './labels.ts'
import { loadFeeYearForUpdate } from './fee-repository.ts'
import { yearOf } from './fee-state.ts'
import { loadMemberForUpdate } from './member-repository.ts'
import { canEditMembers } from './policy.ts'
import { settleWithin } from './settle-within.ts'

export type SettleFees = { memberIds: readonly string[]; year: number; means: FeeMeansName; receivedOn: Day }
export type SettledFees = { settled: number; already: number; notMembers: number }

/**
 * Records the fee of one or many people for one year, with a receipt each, numbered in the order of the list. Whoever had
 * paid already is left as it is, so that a second press makes no second receipt; whoever had lapsed is a member again.
 */
export async function settleFees(actor: Actor, input: SettleFees, now: Date): Promise<Result<SettledFees, 'not-found' | 'received-later' | 'year-unknown'>> {
  if (!canEditMembers(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
    if (input.receivedOn > today) return refuse('received-later')
    // People pay the year that is, next year's a little early, and sometimes an old one late.
    if (input.year > yearOf(today) + 1 || input.year < yearOf(today) - 5) return refuse('year-unknown')
    const fee = await loadFeeYearForUpdate(tx, input.year)
    const counts: SettledFees = { settled: 0, already: 0, notMembers: 0 }
    for (const memberId of new Set(input.memberIds)) {
      const member = await loadMemberForUpdate(tx, memberId)
      const outcome = member === null ? 'notMembers' : await settleWithin(tx, { member, fee, today, means: input.means, receivedOn: input.receivedOn, by: actor.userId }, now)
      counts[outcome] += 1
      if (outcome === 'settled') await recordAudit(tx, actor, { event: 'fee.received', subjectType: 'member', subjectId: memberId, data: { year: input.year, means: input.means } })
    }
    if (counts.settled + counts.already === 0 && input.memberIds.length === 1) return refuse('not-found')
    return ok(counts)
  })
}
