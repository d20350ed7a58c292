import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canManagePartnerUsers } from './policy.ts'
import { lockServiceOf } from './repository.ts'

/** A service gets another name, telephone or mailbox; its people and what it sent stay with it. */
export async function changeService(actor: Actor, input: { organisationId: string; serviceId: string; name: string; phone: string; email: string }, _now: Date): Promise<Result<null, 'not-found' | 'name-taken'>> {
  const { organisationId, serviceId, ...facts } = input
  if (!canManagePartnerUsers(actor, organisationId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await lockServiceOf(tx, organisationId, serviceId))) return refuse('not-found')
    if ((await tx.partnerService.count({ where: { organisationId, name: facts.name, NOT: { id: serviceId } } })) > 0) return refuse('name-taken')
    await tx.partnerService.update({ where: { id: serviceId }, data: facts, select: { id: true } })
    await recordAudit(tx, actor, { event: 'organisation.service_changed', subjectType: 'organisation', subjectId: organisationId, data: { serviceId } })
    return ok(null)
  })
}
