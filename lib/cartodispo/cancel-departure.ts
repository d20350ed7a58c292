import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { practiceKeeperCapacity } from './policy.ts'
import { countDelegationsUntil, setDeparture } from './practice-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { loadPracticeForUpdate } from './repository.ts'

/** The GP stays after all. `delegationsToRenew`: those that had been shortened to the announced day, for the page to say so. */
export async function cancelDeparture(actor: Actor, input: { practiceId: string }, now: Date): Promise<Result<{ delegationsToRenew: number }, 'not-found'>> {
  return transaction(async (tx) => {
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    const capacity = practice && practiceKeeperCapacity(actor, { practiceId: practice.id })
    if (!practice || !capacity) return refuse('not-found')
    if (practice.ends_on === null) return ok({ delegationsToRenew: 0 })

    const delegationsToRenew = await countDelegationsUntil(tx, practice.id, practice.ends_on)
    await setDeparture(tx, practice.id, null)
    await recordAudit(tx, actor, { event: 'departure.cancelled', subjectType: 'practice', subjectId: practice.id, capacity, data: { endsOn: practice.ends_on } })
    await refreshRegister(tx, [practice.id], now)
    return ok({ delegationsToRenew })
  })
}
