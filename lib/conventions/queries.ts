import { canManagePartnerUsers, canReadPartners } from '#lib/organisations/policy'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { isUuid } from '#lib/platform/uuid'
import type { GrantName } from './labels.ts'

export type ConventionItem = { id: string; version: number; title: string; startsOn: Day; endsOn: Day | null; grants: GrantName[]; state: 'to_come' | 'in_force' | 'ended' }

/** Conventions of one partner, the ended ones too: for whoever reads partners, and for its own référent. */
export async function listConventions(actor: Actor, organisationId: string, today: Day): Promise<ConventionItem[] | null> {
  if (!isUuid(organisationId) || !(canReadPartners(actor) || canManagePartnerUsers(actor, organisationId))) return null
  const rows = await db().convention.findMany({
    where: { organisationId }, select: { id: true, version: true, title: true, startsOn: true, endsOn: true, grants: true }, orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
  })
  return rows.map((row) => {
    const [startsOn, endsOn] = [toDay(row.startsOn), toDayOrNull(row.endsOn)]
    return { ...row, startsOn, endsOn, state: startsOn > today ? 'to_come' : endsOn !== null && endsOn < today ? 'ended' : 'in_force' }
  })
}
