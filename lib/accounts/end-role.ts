import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { endGrant, loadGrantForUpdate, lockActiveAdmins } from './account-repository.ts'
import { releaseLeavers } from '#lib/referrals/release-leavers'
import { mayLoseAdmin } from './last-admin.ts'
import { canGrantRole, needsRecentFactor } from './policy.ts'

/** Ends a role at once: the next page that the person asks for no longer knows it. */
export async function endRole(actor: Actor, input: { grantId: string }, now: Date): Promise<Result<null, 'not-found' | 'last-admin' | 'already-ended' | 'recent-factor-needed'>> {
  return transaction(async (tx) => {
    const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
    // Before any other row, so that two who end each other wait for one another instead of for ever.
    const admins = await lockActiveAdmins(tx, today)
    const grant = await loadGrantForUpdate(tx, input.grantId)
    if (!grant || !canGrantRole(actor, grant)) return refuse('not-found')
    if (needsRecentFactor(actor, now)) return refuse('recent-factor-needed')
    if (grant.untilOn !== null && grant.untilOn < today) return refuse('already-ended')
    if (grant.role === 'admin' && grant.untilOn === null) {
      const allowed = mayLoseAdmin(admins, grant.userId)
      if (!allowed.ok) return allowed
    }
    await endGrant(tx, grant, today)
    await recordAudit(tx, actor, { event: 'account.role_ended', subjectType: 'account', subjectId: grant.userId, data: { role: grant.role, organisation: grant.organisationId } })
    await releaseLeavers(tx, actor, today, now)
    return ok(null)
  })
}
