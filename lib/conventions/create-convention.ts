import { canEditPartners } from '#lib/organisations/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { GrantName } from './labels.ts'

export type ConventionFacts = { title: string; startsOn: Day; endsOn: Day | null; grants: readonly GrantName[] }

/** Writes down a convention: from its first day to its last, the partner may do what it grants. */
export async function createConvention(actor: Actor, input: ConventionFacts & { organisationId: string }, now: Date): Promise<Result<{ id: string }, 'not-found' | 'ends-too-soon'>> {
  if (!canEditPartners(actor)) return refuse('not-found')
  if (input.endsOn !== null && input.endsOn < input.startsOn) return refuse('ends-too-soon')
  return transaction(async (tx) => {
    const organisation = await tx.organisation.findUnique({ where: { id: input.organisationId }, select: { id: true } })
    if (!organisation) return refuse('not-found')
    const { organisationId, title, startsOn, endsOn, grants } = input
    const data = { organisationId, title, startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn), grants: [...grants], createdAt: now }
    const { id } = await tx.convention.create({ data, select: { id: true } })
    await recordAudit(tx, actor, { event: 'convention.created', subjectType: 'convention', subjectId: id, data: { organisation: organisationId, startsOn, endsOn, grants } })
    return ok({ id })
  })
}
