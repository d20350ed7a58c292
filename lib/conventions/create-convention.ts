import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { canEditPartners } from '#lib/organisations/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import { ok, refuse, type Result } from '#lib/platform/result'
import { mistakeIn, soundFacts } from './convention-facts.ts'
import type { ConventionFacts } from './repository.ts'

/** Writes down a convention: from its first day to its last, the partner may do what it grants. */
export async function createConvention(actor: Actor, input: ConventionFacts & { organisationId: string }, now: Date): Promise<Result<{ id: string }, 'not-found' | 'ends-too-soon' | 'already-ended' | 'page-gone'>> {
  if (!canEditPartners(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { organisationId, ...typed } = input
    const { startsOn, endsOn, grants, ...facts } = soundFacts(typed)
    const mistake = mistakeIn(typed, dayAt(now, (await loadInstanceRules(tx)).timeZone))
    if (mistake !== null) return refuse(mistake)
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } })
    if (!organisation) return refuse('not-found')
    if (facts.agreementId !== null && (await tx.content.count({ where: { id: facts.agreementId, kind: 'agreement', removedAt: null } })) === 0) return refuse('page-gone')
    const { id } = await tx.convention.create({ data: { ...facts, organisationId, startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn), grants: [...grants], createdAt: now }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'convention.created', subjectType: 'convention', subjectId: id, data: { organisation: organisationId, startsOn, endsOn, grants, renewal: facts.renewal } })
    return ok({ id })
  })
}
