import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { continueSearch } from './continue-search.ts'
import { canRunSearches } from './policy.ts'
import { insertRound, listPendingRounds } from './search-round-repository.ts'
import { startSearchWithin } from './start-search-within.ts'

/** Rounds that a plan may have ahead of it. */
export const maxRounds = 6

/**
 * Plans whom to ask next if those who are asked now do not say yes ("A, puis B, puis C"): approved here by a person, asked by the
 * clock while she is away. When nobody is waited for, it is asked at once.
 */
export async function planRound(actor: Actor, input: { needId: string; practiceIds: readonly string[] }, now: Date): Promise<Result<{ isAskedNow: boolean }, 'not-found' | 'not-possible-now' | 'changed-meanwhile' | 'plan-full' | 'doctor-excluded'>> {
  if (!canRunSearches(actor) || !isUuid(input.needId) || !input.practiceIds.every(isUuid)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await startSearchWithin(tx, actor, input, now)
    if (!need.ok) return need
    if ((await listPendingRounds(tx, need.value.id)).length >= maxRounds) return refuse('plan-full')
    await insertRound(tx, { needId: need.value.id, practiceIds: [...new Set(input.practiceIds)], approvedById: actor.userId, approvedAt: now })
    await recordAudit(tx, actor, { event: 'need.round_planned', subjectType: 'need', subjectId: need.value.id, capacity: 'coordination', data: { practiceIds: [...input.practiceIds] } })
    return ok({ isAskedNow: (await continueSearch(tx, actor, need.value.id, now)) === 'asked' })
  })
}
