import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadDelegationForUpdate, revokeDelegations } from './delegation-repository.ts'
import { canManageDelegation } from './policy.ts'

/** Ends a delegation at once: whoever held it answers no more, in the same second. */
export async function revokeDelegation(actor: Actor, input: { delegationId: string }, now: Date): Promise<Result<null, 'not-found'>> {
  return transaction(async (tx) => {
    const delegation = await loadDelegationForUpdate(tx, input.delegationId)
    if (!delegation || !canManageDelegation(actor, delegation)) return refuse('not-found')
    await revokeDelegations(tx, [delegation.id], now)
    await recordAudit(tx, actor, { event: 'delegation.revoked', subjectType: 'delegation', subjectId: delegation.id, data: { user: delegation.userId } })
    return ok(null)
  })
}
