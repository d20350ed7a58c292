import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canManagePartnerUsers } from './policy.ts'
import { lockServiceOf } from './repository.ts'

/**
 * A service that is no more. Refused while somebody belongs to it, who would lose sight of its adressages, and while one of
 * these is kept, finished or not: without its service it would be shown to the whole organisation.
 */
export async function removeService(actor: Actor, input: { organisationId: string; serviceId: string }, _now: Date): Promise<Result<null, 'not-found' | 'has-people' | 'has-referrals'>> {
  const { organisationId, serviceId } = input
  if (!canManagePartnerUsers(actor, organisationId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await lockServiceOf(tx, organisationId, serviceId))) return refuse('not-found')
    if ((await tx.serviceMember.count({ where: { serviceId } })) > 0) return refuse('has-people')
    if ((await tx.referral.count({ where: { serviceId } })) > 0) return refuse('has-referrals')
    await tx.partnerService.delete({ where: { id: serviceId }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'organisation.service_removed', subjectType: 'organisation', subjectId: organisationId, data: { serviceId } })
    return ok(null)
  })
}
