import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { addDays, dayAt } from '#lib/platform/day'
import { referralMode } from '#lib/platform/env'
import { proofDays } from '#lib/platform/privacy/retention'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isLate } from './purge-kinds.ts'
import { purgeLimits } from './purge-limits.ts'
import { countErasedSince, findLastProof, forgetProofs, listPurgeLeft, saveProof } from './purge-repository.ts'

/**
 * Every night, after the purges: writes how many rows of each kind went, what is left, and whether anything of it is past its
 * limit. The limits are worked out apart from the jobs, so that a job that erases nothing is seen. Leaves no line in the journal: it is a count.
 */
export async function provePurge(actor: Actor, _input: null, now: Date): Promise<Result<{ late: number }, 'not-found'>> {
  if (actor.kind !== 'command') return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const left = await listPurgeLeft(tx, purgeLimits(settings, { today, timeZone }), { isHds: referralMode() === 'hds' })
    const erased = await countErasedSince(tx, (await findLastProof(tx, today)) ?? new Date(now.getTime() - 86_400_000))
    const lines = left.map(({ kind, kept, late, oldestAt, limit }) => ({
      kind, kept, late, erased: erased.get(kind) ?? null, oldestOn: oldestAt === null ? null : dayAt(oldestAt, timeZone), limitOn: dayAt(limit, timeZone),
    }))
    await saveProof(tx, today, lines, now)
    await forgetProofs(tx, addDays(today, -proofDays))
    return ok({ late: lines.filter(isLate).length })
  })
}
