import { randomBytes } from 'node:crypto'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, hasGivenCode } from '#lib/platform/auth/actor'
import { sealFactor } from '#lib/platform/auth/sealed-factor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { recoveryCodeCount, recoveryCodes } from './second-factor.ts'
import { loadFactorForUpdate, savePending } from './second-factor-repository.ts'

/** New recovery codes, shown until they were written down; the earlier ones hold until then. */
export async function renewRecoveryCodes(actor: Actor, _input: null, _now: Date): Promise<Result<null, 'not-found' | 'second-factor-needed'>> {
  const { userId } = actor
  if (userId === null || actor.session === null) return refuse('not-found')
  return transaction(async (tx) => {
    const factor = await loadFactorForUpdate(tx, userId)
    if (!factor || factor.sealedSecret === null) return refuse('not-found')
    if (!hasGivenCode(actor)) return refuse('second-factor-needed')
    await savePending(tx, userId, { pendingCodes: sealFactor(userId, recoveryCodes(randomBytes(recoveryCodeCount * 10)).join(' ')) })
    await recordAudit(tx, actor, { event: 'second_factor.codes_made', subjectType: 'account', subjectId: userId })
    return ok(null)
  })
}
