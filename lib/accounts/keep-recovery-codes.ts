import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, hasGivenCode } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { keepShownCodes } from './keep-shown-codes.ts'
import { loadFactorForUpdate } from './second-factor-repository.ts'

/** The codes that were shown are written down: they hold, and are shown no more. */
export async function keepRecoveryCodes(actor: Actor, _input: null, _now: Date): Promise<Result<null, 'not-found'>> {
  const { userId } = actor
  if (userId === null || !hasGivenCode(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const factor = await loadFactorForUpdate(tx, userId)
    if (!factor || factor.sealedSecret === null || factor.pendingCodes === null) return refuse('not-found')
    await keepShownCodes(tx, userId, factor)
    await recordAudit(tx, actor, { event: 'second_factor.codes_kept', subjectType: 'account', subjectId: userId })
    return ok(null)
  })
}
