import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isNotTreatingReason } from './not-treating-reasons.ts'
import { practiceKeeperCapacity } from './policy.ts'
import { setNotTreating } from './practice-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { loadPracticeForUpdate } from './repository.ts'

/** `reason`: one of the list, or free words when nothing there fits. */
export type MarkNotTreating = { practiceId: string; reason: string }

/** Takes a practice out of the register, its calls and every denominator: this doctor treats no patients of their own here. */
export async function markNotTreating(actor: Actor, input: MarkNotTreating, now: Date): Promise<Result<'marked', 'not-found' | 'reason-missing'>> {
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    const capacity = practice && practiceKeeperCapacity(actor, { practiceId: practice.id })
    if (!practice || !capacity) return refuse('not-found')
    const reason = input.reason.trim()
    if (reason === '') return refuse('reason-missing')
    if (practice.not_treating_reason === reason) return ok('marked')

    await setNotTreating(tx, practice.id, { reason, sinceOn: dayAt(now, timeZone), byId: actor.userId })
    // Free words stay in the practice: the trail holds codes only.
    await recordAudit(tx, actor, { event: 'practice.marked_not_treating', subjectType: 'practice', subjectId: practice.id, capacity, data: { reason: isNotTreatingReason(reason) ? reason : 'other' } })
    await refreshRegister(tx, [practice.id], now)
    return ok('marked')
  })
}
