import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { shiftDeadlines } from '#lib/referrals/shift-deadlines'
import { loadOpening } from './load-opening.ts'
import { canEditInstance } from './policy.ts'
import { insertClosure, loadInstanceForUpdate } from './repository.ts'

/** The coordination is away from one day to another: nothing is promised for these days, and what was promised moves. */
export async function addClosure(actor: Actor, input: { fromOn: Day; untilOn: Day; reason: string }, now: Date): Promise<Result<{ moved: number }, 'not-found' | 'ends-before' | 'past'>> {
  if (!canEditInstance(actor)) return refuse('not-found')
  if (input.untilOn < input.fromOn) return refuse('ends-before')
  return transaction(async (tx) => {
    await loadInstanceForUpdate(tx)
    const before = await loadOpening(tx, now)
    if (input.untilOn < dayAt(now, before.timeZone)) return refuse('past')
    const id = await insertClosure(tx, input)
    const moved = await shiftDeadlines(tx, { before, after: { ...before, closures: [...before.closures, input] } }, now)
    await recordAudit(tx, actor, { event: 'instance.closure_added', subjectType: 'closure', subjectId: id, data: { fromOn: input.fromOn, untilOn: input.untilOn } })
    return ok({ moved })
  })
}
