import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { recoveryCodeHash, unsealFactor } from '#lib/platform/auth/sealed-factor'
import { matchingStep } from '#lib/platform/auth/totp'
import { type Tx, transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { afterWrongCode, judgeStep, mustWait, typedFactor, type TypedFactor } from './second-factor.ts'
import { loadFactorForUpdate, type LockedFactor, markSession, saveTry, spendRecoveryCode } from './second-factor-repository.ts'

export type PassRefusal = 'not-found' | 'wrong-code' | 'code-used' | 'must-wait'

/**
 * Once per session, somebody shows that they hold their telephone, or one of the codes kept on paper. A code serves once;
 * wrong ones are counted in the database, so that several servers count as one.
 */
export async function passSecondFactor(actor: Actor, input: { code: string }, now: Date): Promise<Result<{ usedRecovery: boolean }, PassRefusal>> {
  const { userId, session } = actor
  if (userId === null || session === null) return refuse('not-found')
  return transaction(async (tx) => {
    const factor = await loadFactorForUpdate(tx, userId)
    if (!factor || factor.sealedSecret === null) return refuse('not-found')
    if (mustWait(factor, now)) return refuse('must-wait')
    const typed = typedFactor(input.code)
    const judged = await judge(tx, { userId, factor, secret: factor.sealedSecret, typed }, now)
    if (!judged.ok) {
      await saveTry(tx, userId, afterWrongCode(factor, now))
      return judged
    }
    await saveTry(tx, userId, { failedTries: 0, lastFailedAt: null, ...(judged.value === null ? {} : { lastStep: judged.value }) })
    await markSession(tx, { id: session.id, userId }, now)
    await recordAudit(tx, actor, { event: typed.kind === 'app' ? 'second_factor.passed' : 'second_factor.recovered', subjectType: 'account', subjectId: userId })
    return ok({ usedRecovery: typed.kind === 'recovery' })
  })
}

type Try = { userId: string; factor: LockedFactor; secret: Uint8Array; typed: TypedFactor }

async function judge(tx: Tx, { userId, factor, secret, typed }: Try, now: Date): Promise<Result<number | null, 'wrong-code' | 'code-used'>> {
  if (typed.kind === 'app') return judgeStep(matchingStep(unsealFactor(userId, secret), typed.code, now), factor.lastStep)
  return (await spendRecoveryCode(tx, userId, recoveryCodeHash(userId, typed.code), now)) ? ok(null) : refuse('wrong-code')
}
