import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canManagePartnerUsers } from './policy.ts'
import { holdServices } from './repository.ts'

/** To which services of a partner somebody belongs from now on. What they sent stays with the service that it was sent for. */
export async function placeUser(actor: Actor, input: { organisationId: string; userId: string; serviceIds: readonly string[] }, _now: Date): Promise<Result<null, 'not-found'>> {
  const { organisationId, userId } = input
  if (!canManagePartnerUsers(actor, organisationId)) return refuse('not-found')
  return transaction(async (tx) => {
    if ((await tx.roleGrant.count({ where: { userId, organisationId } })) === 0) return refuse('not-found')
    const services = await holdServices(tx, organisationId, input.serviceIds)
    if (services.length !== new Set(input.serviceIds).size) return refuse('not-found')
    await tx.serviceMember.deleteMany({ where: { userId, service: { organisationId } } })
    await tx.serviceMember.createMany({ data: services.map((serviceId) => ({ serviceId, userId })) })
    await recordAudit(tx, actor, { event: 'organisation.user_placed', subjectType: 'account', subjectId: userId, data: { serviceIds: services } })
    return ok(null)
  })
}
