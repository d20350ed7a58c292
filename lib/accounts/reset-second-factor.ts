import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canResetSecondFactor, needsRecentFactor } from './policy.ts'
import { forgetFactor } from './second-factor-repository.ts'

/**
 * Somebody lost their telephone and their codes: they set up anew at the next page that asks. They are told by mail, in case
 * it was not they who called.
 */
export async function resetSecondFactor(actor: Actor, input: { userId: string }, now: Date): Promise<Result<null, 'not-found' | 'nothing-to-reset' | 'own-account' | 'recent-factor-needed'>> {
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: input.userId }, select: { id: true, email: true, disabledAt: true, roles: { select: { role: true } } } })
    if (!user || !canResetSecondFactor(actor, { roles: user.roles.map((one) => one.role) })) return refuse('not-found')
    if (needsRecentFactor(actor, now)) return refuse('recent-factor-needed')
    if (user.id === actor.userId) return refuse('own-account')
    if (!(await forgetFactor(tx, user.id))) return refuse('nothing-to-reset')
    if (user.email !== null && user.disabledAt === null) await enqueueMail(tx, { template: 'second-factor-reset', recipient: user.email, payload: {} })
    await recordAudit(tx, actor, { event: 'second_factor.reset', subjectType: 'account', subjectId: user.id })
    return ok(null)
  })
}
