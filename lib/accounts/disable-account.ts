import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { closeAccount, lockActiveAdmins } from './account-repository.ts'
import { releaseLeavers } from '#lib/referrals/release-leavers'
import { mayLoseAdmin } from './last-admin.ts'
import { canDisableAccounts, needsRecentFactor } from './policy.ts'

/** Closes an account. Its sessions end in the same second; what the person did stays in the history. */
export async function disableAccount(actor: Actor, input: { userId: string }, now: Date): Promise<Result<null, 'not-found' | 'last-admin' | 'own-account' | 'recent-factor-needed'>> {
  if (!canDisableAccounts(actor)) return refuse('not-found')
  if (needsRecentFactor(actor, now)) return refuse('recent-factor-needed')
  if (input.userId === actor.userId) return refuse('own-account')
  return transaction(async (tx) => {
    const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
    const admins = await lockActiveAdmins(tx, today)
    const user = await tx.user.findUnique({ where: { id: input.userId }, select: { id: true, disabledAt: true } })
    if (!user) return refuse('not-found')
    if (user.disabledAt !== null) return ok(null)
    const allowed = mayLoseAdmin(admins, user.id)
    if (!allowed.ok) return allowed
    await closeAccount(tx, user.id, now)
    await recordAudit(tx, actor, { event: 'account.disabled', subjectType: 'account', subjectId: user.id })
    await releaseLeavers(tx, actor, today, now)
    return ok(null)
  })
}
