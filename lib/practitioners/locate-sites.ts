import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { geocodeAddress } from '#lib/platform/geo/geocoder-adapter'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditPeople } from './policy.ts'

/** The service takes 50 requests a second; others use it too. */
const paceMs = 60

/**
 * Looks up, after an import, the sites that stand at their commune's centre for want of better. What is not found for
 * sure stays there; so does everything once the service stops answering, until the next night.
 */
export async function locateSites(actor: Actor, input: { signal: AbortSignal }, now: () => Date): Promise<Result<{ located: number }, 'not-found'>> {
  if (!canEditPeople(actor)) return refuse('not-found')
  const where = { geoPrecision: 'commune' as const, addressLine: { not: '' } }
  const sites = await db().site.findMany({ where, select: { id: true, addressLine: true, postalCode: true, communeCode: true, version: true }, orderBy: { id: 'asc' } })
  let located = 0
  let silences = 0
  for (const site of sites) {
    const answer = await geocodeAddress({ line: site.addressLine, postalCode: site.postalCode, communeCode: site.communeCode })
    silences = answer.kind === 'no-answer' ? silences + 1 : 0
    if (silences >= 3 || answer.kind === 'switched-off' || input.signal.aborted) break
    if (answer.kind === 'found') {
      located += await transaction(async (tx) => {
        // Somebody may have moved it or corrected its address since.
        const { count } = await tx.site.updateMany({ where: { id: site.id, version: site.version, ...where }, data: { lat: answer.lat, lon: answer.lon, geoPrecision: 'address', version: { increment: 1 } } })
        const practices = count === 0 ? [] : await tx.practice.findMany({ where: { siteId: site.id, removedAt: null }, select: { id: true } })
        if (count > 0) await recordAudit(tx, actor, { event: 'site.located', subjectType: 'site', subjectId: site.id })
        await refreshRegister(tx, practices.map((row) => row.id), now())
        return count
      })
    }
    await new Promise((resolve) => setTimeout(resolve, paceMs))
  }
  return ok({ located })
}
