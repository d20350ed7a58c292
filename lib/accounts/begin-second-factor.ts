import { randomBytes } from 'node:crypto'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, hasGivenCode } from '#lib/platform/auth/actor'
import { sealFactor } from '#lib/platform/auth/sealed-factor'
import { newTotpSecret } from '#lib/platform/auth/totp'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { recoveryCodeCount, recoveryCodes } from './second-factor.ts'
import { loadFactorForUpdate, savePending } from './second-factor-repository.ts'

/**
 * Somebody sets up the application of their telephone, or that of a new one: a secret and recovery codes are made, and shown
 * until a first code proves that they were taken over. What was in force stays so meanwhile.
 */
export async function beginSecondFactor(actor: Actor, _input: null, _now: Date): Promise<Result<null, 'not-found' | 'second-factor-needed'>> {
  const { userId } = actor
  if (userId === null || actor.session === null) return refuse('not-found')
  return transaction(async (tx) => {
    const factor = await loadFactorForUpdate(tx, userId)
    if (factor && factor.sealedSecret !== null && !hasGivenCode(actor)) return refuse('second-factor-needed')
    const codes = recoveryCodes(randomBytes(recoveryCodeCount * 10))
    await savePending(tx, userId, { pendingSecret: sealFactor(userId, newTotpSecret()), pendingCodes: sealFactor(userId, codes.join(' ')) })
    await recordAudit(tx, actor, { event: 'second_factor.begun', subjectType: 'account', subjectId: userId })
    return ok(null)
  })
}
