import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canKeepFigures } from './policy.ts'
import { deleteCpamFigure } from './repository.ts'

/** Takes a typed figure away, for instance to type it again; copies that were kept still hold it. */
export async function removeCpamFigure(actor: Actor, input: { figureId: string }, _now: Date): Promise<Result<null, 'not-found'>> {
  if (!canKeepFigures(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const yearId = await deleteCpamFigure(tx, input.figureId)
    if (yearId === null) return refuse('not-found')
    await recordAudit(tx, actor, { event: 'figures.cpam_removed', subjectType: 'contract_year', subjectId: yearId, data: { figure: input.figureId } })
    return ok(null)
  })
}
