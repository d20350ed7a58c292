import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { practiceKeeperCapacity } from './policy.ts'
import { setNotTreating } from './practice-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { loadPracticeForUpdate } from './repository.ts'

/** Brings a practice back into the register; what was said before counts again only as far as its dates allow. */
export async function markTreating(actor: Actor, input: { practiceId: string }, now: Date): Promise<Result<'marked', 'not-found'>> {
  return transaction(async (tx) => {
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    const capacity = practice && practiceKeeperCapacity(actor, { practiceId: practice.id })
    if (!practice || !capacity) return refuse('not-found')
    if (practice.not_treating_reason === null) return ok('marked')

    await setNotTreating(tx, practice.id, null)
    await recordAudit(tx, actor, { event: 'practice.marked_treating', subjectType: 'practice', subjectId: practice.id, capacity })
    await refreshRegister(tx, [practice.id], now)
    return ok('marked')
  })
}
