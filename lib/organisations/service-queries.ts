import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { canManagePartnerUsers } from './policy.ts'

export type ServiceItem = { id: string; name: string; phone: string; email: string; userIds: string[] }

/** The services of one partner with who belongs to each, for whoever manages its users; null for the others. */
export async function listServices(actor: Actor, organisationId: string): Promise<ServiceItem[] | null> {
  if (!isUuid(organisationId) || !canManagePartnerUsers(actor, organisationId)) return null
  const rows = await db().partnerService.findMany({ where: { organisationId }, select: { id: true, name: true, phone: true, email: true, members: { select: { userId: true } } }, orderBy: { name: 'asc' } })
  return rows.map(({ members, ...row }) => ({ ...row, userIds: members.map((one) => one.userId) }))
}
