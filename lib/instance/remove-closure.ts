import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { shiftDeadlines } from '#lib/referrals/shift-deadlines'
import { loadOpening } from './load-opening.ts'
import { canEditInstance } from './policy.ts'
import { deleteClosure, loadInstanceForUpdate } from './repository.ts'

/** The coordination is there after all: what was promised comes sooner again. Taken away twice is taken away. */
export async function removeClosure(actor: Actor, input: { closureId: string }, now: Date): Promise<Result<null, 'not-found'>> {
  if (!canEditInstance(actor) || !isUuid(input.closureId)) return refuse('not-found')
  return transaction(async (tx) => {
    await loadInstanceForUpdate(tx)
    const before = await loadOpening(tx, now)
    if (!(await deleteClosure(tx, input.closureId))) return ok(null)
    await shiftDeadlines(tx, { before, after: await loadOpening(tx, now) }, now)
    await recordAudit(tx, actor, { event: 'instance.closure_removed', subjectType: 'closure', subjectId: input.closureId, data: {} })
    return ok(null)
  })
}
