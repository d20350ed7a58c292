import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { askRenewal } from './ask-renewal.ts'
import { canEditMembers } from './policy.ts'
import { listOpenFees } from './renewal-repository.ts'

/** Writes to those of the ticked people who have not paid the year; at most one such mail a day each. */
export async function sendRenewals(actor: Actor, input: { memberIds: readonly string[]; year: number }, now: Date): Promise<Result<{ sent: number; left: number }, 'not-found'>> {
  if (!canEditMembers(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const wanted = new Set(input.memberIds)
    const open = (await listOpenFees(tx, input.year, 'all', timeZone)).filter((one) => wanted.has(one.memberId))
    let sent = 0
    for (const one of open) {
      const isSent = await askRenewal(tx, one, { year: input.year, key: `by-hand:${dayAt(now, timeZone)}`, by: actor.userId, timeZone, hours: settings }, now)
      if (!isSent) continue
      await recordAudit(tx, actor, { event: 'membership.renewal_asked', subjectType: 'member', subjectId: one.memberId, data: { year: input.year } })
      sent += 1
    }
    return ok({ sent, left: wanted.size - sent })
  })
}
