import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canManagePartnerUsers } from './policy.ts'

/** A service of a partner, with its telephone and the mailbox that everybody there reads. */
export async function addService(actor: Actor, input: { organisationId: string; name: string; phone: string; email: string }, now: Date): Promise<Result<{ serviceId: string }, 'not-found' | 'name-taken'>> {
  if (!canManagePartnerUsers(actor, input.organisationId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await tx.organisation.findUnique({ where: { id: input.organisationId }, select: { id: true } }))) return refuse('not-found')
    const made = await tx.partnerService.createManyAndReturn({ data: [{ ...input, createdAt: now }], skipDuplicates: true, select: { id: true } })
    const serviceId = made[0]?.id
    if (serviceId === undefined) return refuse('name-taken')
    await recordAudit(tx, actor, { event: 'organisation.service_added', subjectType: 'organisation', subjectId: input.organisationId, data: { serviceId } })
    return ok({ serviceId })
  })
}
