import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { conflictWith } from './conflict.ts'
import { changedFields, keptFromImports } from './edited-fields.ts'
import { listPracticeIds, loadSiteForUpdate, type SiteFacts } from './people-repository.ts'
import { canEditPeople } from './policy.ts'

export type UpdateSite = { id: string; version: number; site: SiteFacts }

/** Corrects a place of practice. Everyone who works there shows the new address at once. */
export async function updateSite(actor: Actor, input: UpdateSite, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'commune-unknown'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const loaded = await loadSiteForUpdate(tx, input.id)
    if (!loaded) return refuse('not-found')
    const changed = changedFields(loaded.facts, input.site)
    if (changed.length === 0) return ok(null)
    if (loaded.version !== input.version) return conflictWith(loaded.facts, changed)
    const commune = await tx.commune.findUnique({ where: { code: input.site.communeCode }, select: { code: true } })
    if (!commune) return refuse('commune-unknown')
    await tx.site.update({
      where: { id: input.id },
      data: { ...input.site, handEditedFields: keptFromImports('site', loaded.handEditedFields, changed), version: { increment: 1 } },
      select: { id: true },
    })
    await recordAudit(tx, actor, { event: 'site.updated', subjectType: 'site', subjectId: input.id, data: { fields: changed } })
    await refreshRegister(tx, await listPracticeIds(tx, { siteId: input.id }), now)
    return ok(null)
  })
}
