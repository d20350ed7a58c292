import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunSearches } from './policy.ts'
import { loadNeedForUpdate } from './repository.ts'
import { deletePendingRound } from './search-round-repository.ts'

/** Takes a round out of the plan, unless it has just been asked. */
export async function dropRound(actor: Actor, input: { needId: string; roundId: string }, _now: Date): Promise<Result<null, 'not-found' | 'changed-meanwhile'>> {
  if (!canRunSearches(actor) || !isUuid(input.needId) || !isUuid(input.roundId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await loadNeedForUpdate(tx, input.needId))) return refuse('not-found')
    if (!(await deletePendingRound(tx, input))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { event: 'need.round_dropped', subjectType: 'need', subjectId: input.needId, capacity: 'coordination', data: {} })
    return ok(null)
  })
}
