import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canKeepServices } from './policy.ts'
import { settleReports } from './repository.ts'

/** Closes one report: corrected, or found to be unfounded. A second press finds nothing to do and says so. */
export async function settleServiceReport(actor: Actor, input: { id: string }, now: Date): Promise<Result<null, 'not-found' | 'already-settled'>> {
  if (!canKeepServices(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if ((await settleReports(tx, { id: input.id }, { settledById: actor.userId, settledAt: now })) === 0) return refuse('already-settled')
    await recordAudit(tx, actor, { event: 'service.report_settled', subjectType: 'service_report', subjectId: input.id, data: {} })
    return ok(null)
  })
}
