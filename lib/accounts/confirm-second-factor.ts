import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { unsealFactor } from '#lib/platform/auth/sealed-factor'
import { matchingStep } from '#lib/platform/auth/totp'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { keepShownCodes } from './keep-shown-codes.ts'
import { afterWrongCode, mustWait, typedFactor } from './second-factor.ts'
import { confirmSecret, loadFactorForUpdate, markSession, saveTry } from './second-factor-repository.ts'

/** A first code proves that the telephone took the secret over: it is in force, and this session has passed. */
export async function confirmSecondFactor(actor: Actor, input: { code: string }, now: Date): Promise<Result<null, 'not-found' | 'wrong-code' | 'must-wait'>> {
  const { userId, session } = actor
  if (userId === null || session === null) return refuse('not-found')
  return transaction(async (tx) => {
    const factor = await loadFactorForUpdate(tx, userId)
    if (!factor || factor.pendingSecret === null) return refuse('not-found')
    if (mustWait(factor, now)) return refuse('must-wait')
    const step = matchingStep(unsealFactor(userId, factor.pendingSecret), typedFactor(input.code).code, now)
    if (step === null) {
      await saveTry(tx, userId, afterWrongCode(factor, now))
      return refuse('wrong-code')
    }
    await confirmSecret(tx, userId, factor.pendingSecret, step, now)
    await keepShownCodes(tx, userId, factor)
    await markSession(tx, { id: session.id, userId }, now)
    await recordAudit(tx, actor, { event: 'second_factor.set_up', subjectType: 'account', subjectId: userId })
    return ok(null)
  })
}
