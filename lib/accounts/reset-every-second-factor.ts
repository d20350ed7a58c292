import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canResetEverySecondFactor } from './policy.ts'
import { forgetFactor } from './second-factor-repository.ts'

/**
 * After a restore with another SECRET, which opens none of them: everybody sets up anew at the next page that asks, and is told
 * by mail. Returns how many people that is.
 */
export async function resetEverySecondFactor(actor: Actor): Promise<Result<number, 'not-found'>> {
  if (!canResetEverySecondFactor(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const factors = await tx.secondFactor.findMany({ select: { userId: true, user: { select: { email: true, disabledAt: true } } }, orderBy: { userId: 'asc' } })
    for (const { userId, user } of factors) {
      await forgetFactor(tx, userId)
      if (user.email !== null && user.disabledAt === null) await enqueueMail(tx, { template: 'second-factor-reset', recipient: user.email, payload: {} })
      await recordAudit(tx, actor, { event: 'second_factor.reset', subjectType: 'account', subjectId: userId })
    }
    return ok(factors.length)
  })
}
