import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditPartners } from './policy.ts'
import { isNameTaken, type OrganisationFacts } from './repository.ts'

/** Adds a partner. It may do nothing until a convention says what. */
export async function createOrganisation(actor: Actor, input: OrganisationFacts, now: Date): Promise<Result<{ id: string }, 'not-found' | 'name-taken'>> {
  if (!canEditPartners(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if (await isNameTaken(tx, input.name, null)) return refuse('name-taken')
    const { id } = await tx.organisation.create({ data: { ...input, createdAt: now }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'organisation.created', subjectType: 'organisation', subjectId: id, data: { kind: input.kind } })
    return ok({ id })
  })
}
