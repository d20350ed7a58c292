import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { partiesOf } from './policy.ts'
import { loadNeedForUpdate, saveLetterSent } from './repository.ts'

/** Notes on which day the medical letter went to the practice that took somebody, or that it did not after all. Nothing of the letter is kept here. */
export async function recordLetterSent(actor: Actor, input: { needId: string; onDay: Day | null }, now: Date): Promise<Result<{ onDay: Day | null }, 'not-found' | 'not-accepted' | 'day-ahead'>> {
  if (!isUuid(input.needId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    if (!need || !partiesOf(actor, need).some((party) => party === 'sender' || party === 'coordination')) return refuse('not-found')
    if (need.chosenPracticeId === null) return refuse('not-accepted')
    const { timeZone } = await loadInstanceRules(tx)
    if (input.onDay !== null && input.onDay > dayAt(now, timeZone)) return refuse('day-ahead')
    await saveLetterSent(tx, need.id, input.onDay)
    await recordAudit(tx, actor, { event: 'need.letter_sent', subjectType: 'need', subjectId: need.id, data: { isSent: input.onDay !== null } })
    return ok({ onDay: input.onDay })
  })
}
