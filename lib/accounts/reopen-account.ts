import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { enableAccount } from './admin-repository.ts'
import { canDisableAccounts, needsRecentFactor } from './policy.ts'

/** Opens a closed account again, with the roles whose period still runs. */
export async function reopenAccount(actor: Actor, input: { userId: string }, now: Date): Promise<Result<null, 'not-found' | 'recent-factor-needed'>> {
  if (!canDisableAccounts(actor)) return refuse('not-found')
  if (needsRecentFactor(actor, now)) return refuse('recent-factor-needed')
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: input.userId }, select: { id: true } })
    if (!user) return refuse('not-found')
    await enableAccount(tx, user.id)
    await recordAudit(tx, actor, { event: 'account.reopened', subjectType: 'account', subjectId: user.id })
    return ok(null)
  })
}
