import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { SiteFacts } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

/** Adds a place of practice, already located. Its commune must be one of the territory or bordering it. */
export async function createSite(actor: Actor, input: SiteFacts, now: Date): Promise<Result<{ id: string }, 'not-found' | 'commune-unknown'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const commune = await tx.commune.findUnique({ where: { code: input.communeCode }, select: { code: true } })
    if (!commune) return refuse('commune-unknown')
    const { id } = await tx.site.create({ data: { ...input, createdAt: now }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'site.created', subjectType: 'site', subjectId: id, data: { commune: commune.code } })
    return ok({ id })
  })
}
