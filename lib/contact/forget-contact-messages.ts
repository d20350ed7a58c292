import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { addMonths, dayAt, startOfDay } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canReadContact } from './policy.ts'
import { eraseContactMessages } from './repository.ts'

/** Every night: erases whole the messages received longer ago than the coordination chose (`contactMonths`), closed or not. */
export async function forgetContactMessages(actor: Actor, _input: null, now: Date): Promise<Result<{ erased: number }, 'not-found'>> {
  if (!canReadContact(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const erased = await eraseContactMessages(tx, startOfDay(addMonths(dayAt(now, timeZone), -settings.contactMonths), timeZone))
    if (erased > 0) await recordAudit(tx, actor, { event: 'contact.erased', subjectType: 'instance', subjectId: '1', data: { erased } })
    return ok({ erased })
  })
}
