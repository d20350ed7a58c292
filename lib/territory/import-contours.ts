import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { approximateSource } from './approximate-centre.ts'
import type { Contour } from './mosaic-cells.ts'
import { canEditTerritory } from './policy.ts'
import { saveContour } from './repository.ts'
import { contourCentre, simplifyTogether } from './simplify-contours.ts'

export type ImportContours = { source: string; features: readonly { code: string; contour: Contour; centre?: { lat: number; lon: number } }[] }

/** Draws the communes that a file, or geo.api.gouv.fr, has brought. A position that was a guess is corrected by the way. */
export async function importContours(actor: Actor, input: ImportContours, _now: Date): Promise<Result<{ drawn: number }, 'not-found' | 'nothing-matched'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  const features = simplifyTogether(input.features)
  return transaction(async (tx) => {
    const rows = await tx.commune.findMany({ where: { code: { in: features.map((one) => one.code) } }, select: { code: true, contourSource: true } })
    const known = new Map(rows.map((row) => [row.code, row.contourSource]))
    const matched = features.filter((one) => known.has(one.code))
    if (matched.length === 0) return refuse('nothing-matched')
    for (const { code, contour, centre } of matched) {
      const isGuess = known.get(code) === approximateSource
      await saveContour(tx, code, { contour, source: input.source, centre: isGuess ? (centre ?? contourCentre(contour)) : null })
    }
    await recordAudit(tx, actor, { event: 'territory.contours_imported', subjectType: 'territory', subjectId: 'contours', data: { codes: matched.map((one) => one.code), source: input.source } })
    return ok({ drawn: matched.length })
  })
}
