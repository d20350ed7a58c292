import type { KnownCommune } from './commune-search.ts'
import type { ContourFeature } from './contour-file.ts'
import type { LocatedCommune } from './repository.ts'
import { contourCentre, simplifyTogether } from './simplify-contours.ts'

/** Communes of a file, ready to be added: facts of the national list where it has them, the file's own for a part of a commune. */
export function locatedFromFile(features: readonly ContourFeature[], known: readonly KnownCommune[], source: string): LocatedCommune[] {
  const facts = new Map(known.map((one) => [one.code, one]))
  return simplifyTogether(features).map((feature) => {
    const own: KnownCommune = facts.get(feature.code) ?? {
      code: feature.code, name: feature.name, postalCodes: feature.postalCodes, population: feature.population,
      departement: feature.code.slice(0, feature.code.startsWith('97') ? 3 : 2), epciCode: null, epciName: null,
    }
    return { ...own, ...(feature.centre ?? contourCentre(feature.contour)), contour: feature.contour, contourSource: source }
  })
}
