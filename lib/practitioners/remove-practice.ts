import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { buryPractices, loadPracticeByHand } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

/** Takes a practice that never should have been there out of the register; a real departure is announced instead. */
export async function removePractice(actor: Actor, input: { id: string }, now: Date): Promise<Result<null, 'not-found'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const loaded = await loadPracticeByHand(tx, input.id)
    if (!loaded) return refuse('not-found')
    await buryPractices(tx, [loaded.id], now)
    await recordAudit(tx, actor, { event: 'practice.removed', subjectType: 'practice', subjectId: loaded.id })
    await refreshRegister(tx, [loaded.id], now)
    return ok(null)
  })
}
