import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { canEditPartners } from '#lib/organisations/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { nextEnd } from './renewal.ts'
import { insertDecision, loadConventionForUpdate } from './repository.ts'

/**
 * Writes down that a convention goes on for another period, or stops at its last day, with who decided and when. `endsOn` is
 * the last day that the screen showed: once it has moved, somebody has answered already.
 */
export async function decideRenewal(actor: Actor, input: { id: string; endsOn: Day; decision: 'renewed' | 'not_renewed' }, now: Date): Promise<Result<{ organisationId: string }, 'not-found' | 'already-decided' | 'already-ended' | 'not-renewable'>> {
  if (!canEditPartners(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const convention = await loadConventionForUpdate(tx, input.id)
    if (!convention) return refuse('not-found')
    const { id, organisationId, endsOn, renewal, renewalMonths, refused } = convention
    if (endsOn !== input.endsOn) return refuse('already-decided')
    if (renewal === 'none' || renewalMonths === null) return refuse('not-renewable')
    if (endsOn < dayAt(now, (await loadInstanceRules(tx)).timeZone)) return refuse('already-ended')
    if (input.decision === 'not_renewed' && refused) return ok({ organisationId })
    const nextEndsOn = input.decision === 'renewed' ? nextEnd(endsOn, renewalMonths) : null
    await insertDecision(tx, { conventionId: id, endsOn, decision: input.decision, nextEndsOn, actorId: actor.userId }, now)
    await recordAudit(tx, actor, { event: `convention.${input.decision}`, subjectType: 'convention', subjectId: id, data: { endsOn, nextEndsOn } })
    return ok({ organisationId })
  })
}
