import { markCheckedWithin } from '#lib/content/mark-checked-within'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canKeepServices } from './policy.ts'
import { settleReports } from './repository.ts'

/** "Vérifié aujourd’hui": the coordination called and all of it is right. Its date is today's, and what was reported is settled. */
export async function confirmService(actor: Actor, input: { id: string }, now: Date): Promise<Result<null, 'not-found'>> {
  if (!canKeepServices(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    if (!(await markCheckedWithin(tx, input.id, dayAt(now, timeZone), { actorId: actor.userId, at: now }))) return refuse('not-found')
    const settled = await settleReports(tx, { contentId: input.id }, { settledById: actor.userId, settledAt: now })
    await recordAudit(tx, actor, { event: 'service.confirmed', subjectType: 'content', subjectId: input.id, data: { settled } })
    return ok(null)
  })
}
