import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadYearFigures } from './load-year-figures.ts'
import { canKeepFigures } from './policy.ts'
import { insertCopy } from './repository.ts'

/** Keeps the figures of a year as they are now, so that what was handed in can be shown again to the number, whatever changes. */
export async function keepFiguresCopy(actor: Actor, input: { yearId: string; title: string }, now: Date): Promise<Result<{ copyId: string }, 'not-found'>> {
  if (!canKeepFigures(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const figures = await loadYearFigures(tx, input.yearId, now)
    if (!figures) return refuse('not-found')
    const copyId = await insertCopy(tx, { yearId: input.yearId, madeAt: now, madeById: actor.userId, title: input.title, figures })
    await recordAudit(tx, actor, { event: 'figures.copy_kept', subjectType: 'contract_year', subjectId: input.yearId, data: { copy: copyId } })
    return ok({ copyId })
  })
}
