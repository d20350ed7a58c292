import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { type Day, dayAt, monthStart } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { countGps, insertFigures, takeFiguresMonth } from './figures-repository.ts'
import { canRunRegister } from './policy.ts'
import { publishableFigures, unnamedScope } from './public-figures.ts'
import { refreshStaleEntries } from './rebuild-register.ts'

/**
 * Keeps the month's public figures. Frozen, they do not move with the answer of one GP between two months; withheld
 * ones are not stored, so that nothing can show them. Run by the monthly job; whoever calls tells the cache.
 */
export async function freezePublicFigures(actor: Actor, now: Date): Promise<Result<{ monthOn: Day; count: number }, 'not-found' | 'already-frozen'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  await refreshStaleEntries(now)
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const monthOn = monthStart(dayAt(now, timeZone))
    if (!(await takeFiguresMonth(tx, monthOn))) return refuse('already-frozen')
    const { sectors, territory } = await countGps(tx)
    const groups = sectors.map((one) => ({ scope: one.sectorId ?? unnamedScope, gps: one.gps, open: one.open }))
    const figures = publishableFigures(groups, territory)
    await insertFigures(tx, monthOn, figures, now)
    await recordAudit(tx, actor, { event: 'figures.frozen', subjectType: 'instance', subjectId: monthOn, data: { count: figures.length } })
    return ok({ monthOn, count: figures.length })
  })
}
