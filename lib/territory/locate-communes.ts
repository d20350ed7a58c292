import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { approximateCentre, approximateSource } from './approximate-centre.ts'
import { knownCommunes } from './communes-adapter.ts'
import { fetchOfficialCommunes } from './geo-api-adapter.ts'
import { canEditTerritory } from './policy.ts'
import type { LocatedCommune } from './repository.ts'

export type LocatedCommunes = { communes: LocatedCommune[]; /** Names of those whose position is a guess. */ guessed: string[] }

/**
 * Facts and positions of chosen communes, before anything is written: official centre and contour where geo.api.gouv.fr
 * answers, a guess among the neighbours otherwise, which the screens say until it is replaced.
 */
export async function locateCommunes(actor: Actor, input: { codes: readonly string[] }): Promise<Result<LocatedCommunes, 'not-found' | 'nothing-chosen'>> {
  if (!canEditTerritory(actor)) return refuse('not-found')
  const chosen = new Set(input.codes)
  const facts = (await knownCommunes()).filter((one) => chosen.has(one.code))
  if (facts.length === 0) return refuse('nothing-chosen')
  const known = await db().commune.findMany({ select: { code: true, postalCodes: true, epciCode: true, departement: true, lat: true, lon: true } })
  const isNew = (code: string) => !known.some((one) => one.code === code)
  const answer = await fetchOfficialCommunes(facts.map((one) => one.code).filter(isNew))
  const official = new Map(answer.kind === 'answered' ? answer.value.map((one) => [one.code, one]) : [])
  const communes = facts.map((commune, rank): LocatedCommune => {
    const found = official.get(commune.code)
    if (found) return { ...commune, lat: found.lat, lon: found.lon, contour: found.contour, contourSource: found.contour ? 'geo.api.gouv.fr' : null }
    return { ...commune, ...approximateCentre(commune, known, rank), contour: null, contourSource: approximateSource }
  })
  return ok({ communes, guessed: communes.filter((one) => one.contourSource === approximateSource && isNew(one.code)).map((one) => one.name) })
}
