import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt, monthStart, startOfDay } from '#lib/platform/day'
import { forgetExpired, type Forgotten } from '#lib/platform/privacy/forget-expired'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadInstanceRules } from './load-instance-rules.ts'
import { canEditInstance } from './policy.ts'

/** Every night: forgets what has expired. The mails of the running month stay, for a mailbox gets no more than two of them. */
export async function forgetWhatExpired(actor: Actor, _input: null, now: Date): Promise<Result<Forgotten, 'not-found'>> {
  if (!canEditInstance(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const monthBegan = startOfDay(monthStart(dayAt(now, timeZone)), timeZone)
    const mailsBefore = new Date(Math.min(monthBegan.getTime(), now.getTime() - settings.keptMailDays * 86_400_000))
    const forgotten = await forgetExpired(tx, mailsBefore, now)
    if (Object.values(forgotten).some((count) => count > 0)) {
      await recordAudit(tx, actor, { event: 'retention.expired_forgotten', subjectType: 'instance', subjectId: '1', data: forgotten })
    }
    return ok(forgotten)
  })
}
