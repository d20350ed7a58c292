import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { createAccount, enableAccount, findAdminCandidate, grantAdmin } from './admin-repository.ts'
import { canAppointAdmin } from './policy.ts'

/**
 * Makes somebody an administrator: a new account, one that exists, or one that was closed (the way back in after a
 * lock-out). Asked twice, it changes nothing the second time.
 */
export async function appointAdmin(
  actor: Actor, input: { email: string; name: string }, today: Day,
): Promise<Result<'appointed' | 'already-admin', 'not-found'>> {
  if (!canAppointAdmin(actor)) return refuse('not-found')
  const email = input.email.trim().toLowerCase()
  return transaction(async (tx) => {
    await createAccount(tx, { email, name: input.name.trim() })
    const user = await findAdminCandidate(tx, email, today)
    if (!user) throw new Error('the account just created is not there')
    if (user.isAdmin && !user.isDisabled) return ok('already-admin')
    if (user.isDisabled) await enableAccount(tx, user.id)
    if (!user.isAdmin) await grantAdmin(tx, user.id, today, actor.userId)
    await recordAudit(tx, actor, { event: 'account.admin_appointed', subjectType: 'account', subjectId: user.id, data: { wasDisabled: user.isDisabled } })
    return ok('appointed')
  })
}
