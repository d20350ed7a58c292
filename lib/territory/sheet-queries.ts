import type { Actor } from '#lib/platform/auth/actor'
import type { Sheet } from '#lib/platform/files/csv'
import { listTerritoryCommunes } from './office-queries.ts'

/** Communes of the territory and beside it; null where the page is not found. */
export async function getCommunesSheet(actor: Actor): Promise<Sheet | null> {
  const communes = await listTerritoryCommunes(actor)
  return communes && {
    name: 'Communes', header: ['Code INSEE', 'Commune', 'Codes postaux', 'Habitants', 'Département', 'Intercommunalité', 'Dans le territoire'],
    rows: communes.map((one) => [one.code, one.name, one.postalCodes.join(' '), one.population, one.departement, one.epciName ?? '', one.membership === 'territory' ? 'oui' : 'limitrophe']),
  }
}
