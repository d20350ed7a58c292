import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { indexCommunes } from './index-communes.ts'
import { canEditTerritory } from './policy.ts'
import { listSiteNames } from './repository.ts'

/** Takes a commune off the map. One that still holds places of practice is kept, and the refusal names them. */
export async function removeCommune(actor: Actor, input: { code: string }, _now: Date): Promise<Result<null, 'not-found' | 'has-sites'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    // The lock keeps a site from being added between the look and the deletion; its foreign key would refuse it anyway.
    const [commune] = await tx.$queryRaw<{ code: string }[]>`SELECT code FROM commune WHERE code = ${input.code} FOR UPDATE`
    if (!commune) return refuse('not-found')
    const sites = await listSiteNames(tx, commune.code)
    if (sites.length > 0) return refuse('has-sites', { sites: sites.slice(0, 10), count: sites.length })
    await tx.organisation.updateMany({ where: { communeCode: commune.code }, data: { communeCode: null } })
    await tx.commune.delete({ where: { code: commune.code }, select: { code: true } })
    await indexCommunes(tx)
    await recordAudit(tx, actor, { event: 'territory.commune_removed', subjectType: 'territory', subjectId: commune.code })
    return ok(null)
  })
}
