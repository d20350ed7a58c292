import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditPartners } from './policy.ts'
import { loadOrganisationForUpdate } from './repository.ts'

/** Removes a partner typed by mistake. One that ever had a convention or a user stays, so that the past can be read. */
export async function removeOrganisation(actor: Actor, input: { id: string }, _now: Date): Promise<Result<null, 'not-found' | 'has-history'>> {
  if (!canEditPartners(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await loadOrganisationForUpdate(tx, input.id))) return refuse('not-found')
    const [conventions, users] = [await tx.convention.count({ where: { organisationId: input.id } }), await tx.roleGrant.count({ where: { organisationId: input.id } })]
    if (conventions + users > 0) return refuse('has-history', { conventions, users })
    await tx.organisation.delete({ where: { id: input.id }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'organisation.removed', subjectType: 'organisation', subjectId: input.id })
    return ok(null)
  })
}
