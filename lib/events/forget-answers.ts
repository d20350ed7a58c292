import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { deleteDueAnswers } from './question-repository.ts'

/** Every night: answers to the questions of an event are erased once the days of their question are over. Returns how many. */
export async function forgetAnswers(actor: Actor, _input: null, now: Date): Promise<number> {
  if (actor.kind !== 'command') return 0
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const count = await deleteDueAnswers(tx, dayAt(now, timeZone), timeZone)
    if (count > 0) await recordAudit(tx, actor, { event: 'registration.answers_forgotten', subjectType: 'instance', subjectId: '1', data: { count } })
    return count
  })
}
