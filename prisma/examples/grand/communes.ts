import { knownCommunes } from '#lib/territory/communes-adapter'
import type { ExampleCommune } from '#prisma/examples/example'

const departements: readonly string[] = ['59', '62']
const count = 300
/** Four kilometres between two centres, as degrees at this latitude. */
const step = { lat: 0.036, lon: 0.056 }
const columns = 20
const sectorCount = 12

/** The keys and names of the bench's sectors. */
export const grandSectors = Array.from({ length: sectorCount }, (_, index) => ({ key: `grand-${index}`, name: `Secteur ${index + 1}` }))

/**
 * The 300 most populated communes of two départements. No package tells where their centres are: they are laid on
 * a grid, which makes distances realistic in number, not in place.
 */
export async function grandCommunes(): Promise<ExampleCommune[]> {
  return (await knownCommunes())
    .filter((one) => departements.includes(one.departement))
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .slice(0, count)
    .map(({ code, name, postalCodes, population, epciCode, epciName }, index) => ({
      code, name, postalCodes, population: population ?? 0,
      epci: { code: epciCode ?? '', name: epciName ?? '' },
      lat: round(50.2 + Math.floor(index / columns) * step.lat),
      lon: round(2.4 + (index % columns) * step.lon),
      sector: grandSectors[Math.floor((index * sectorCount) / count)]?.key ?? null,
    }))
}

function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000
}
