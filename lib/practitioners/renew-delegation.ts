import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { addMonths, type Day, dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { extendDelegation, listLivingPracticeIds, loadDelegationForUpdate } from './delegation-repository.ts'
import { canManageDelegation } from './policy.ts'

/** "Oui, elle répond toujours pour moi": the delegation lasts as long again from today. */
export async function renewDelegation(actor: Actor, input: { delegationId: string }, now: Date): Promise<Result<{ untilOn: Day }, 'not-found' | 'practice-left'>> {
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const delegation = await loadDelegationForUpdate(tx, input.delegationId)
    if (!delegation || !canManageDelegation(actor, delegation)) return refuse('not-found')
    if (delegation.practiceId !== null && (await listLivingPracticeIds(tx, [delegation.practiceId], today)).length === 0) return refuse('practice-left')
    const untilOn = addMonths(today, settings.delegationMonths)
    await extendDelegation(tx, delegation.id, untilOn)
    await recordAudit(tx, actor, { event: 'delegation.renewed', subjectType: 'delegation', subjectId: delegation.id, data: { untilOn } })
    return ok({ untilOn })
  })
}
