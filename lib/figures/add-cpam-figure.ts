import type { IndicatorUnit } from '#lib/contract/figures'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canKeepFigures } from './policy.ts'
import { hasYear, insertCpamFigure } from './repository.ts'

/** Types in what the CPAM counted, with its day and its source: the platform knows nothing of it by itself. */
export async function addCpamFigure(actor: Actor, input: { yearId: string; name: string; unit: IndicatorUnit; value: number; onDay: Day; source: string }, now: Date): Promise<Result<null, 'not-found'>> {
  if (!canKeepFigures(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await hasYear(tx, input.yearId))) return refuse('not-found')
    const id = await insertCpamFigure(tx, { ...input, createdAt: now, createdById: actor.userId })
    await recordAudit(tx, actor, { event: 'figures.cpam_added', subjectType: 'contract_year', subjectId: input.yearId, data: { figure: id, value: input.value } })
    return ok(null)
  })
}
