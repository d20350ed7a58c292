import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import type { Sheet } from '#lib/platform/files/csv'
import type { SearchParams } from '#lib/platform/list-request'
import { canKeepServices } from './policy.ts'
import { listServices } from './queries.ts'
import { serviceFilters } from './service-filters.ts'

/** The list that the page shows, services or structures, as it is filtered; null for whoever may not take it away. */
export async function getServicesSheet(actor: Actor, params: SearchParams, _today: Day): Promise<Sheet | null> {
  if (!canKeepServices(actor)) return null
  const filters = serviceFilters(params)
  const search = await listServices(actor, filters)
  if (search === null) return null
  const served = (communes: readonly string[]) => (communes.length === 0 ? 'tout le territoire' : communes.join(', '))
  if (filters.part === 'services') {
    return {
      name: 'Services', header: ['Service', 'Spécialité', 'Établissement, commune', 'Ligne directe', 'Horaires', 'Comment adresser', 'Délai habituel', 'Télé-expertise', 'Outil', 'Communes desservies', 'Vérifié le'],
      rows: search.entries.map((one) => [one.title, one.subject, one.place, one.phone, one.hours, one.how, one.delay, one.expertise, one.expertiseTool, served(one.communes), one.checkedOn]),
    }
  }
  return {
    name: 'Structures', header: ['Structure', 'Type', 'Adresse, commune', 'Téléphone', 'Horaires', 'Missions', 'Publics', 'Comment faire appel à elle', 'Site', 'Communes desservies', 'Vérifié le'],
    rows: search.entries.map((one) => [one.title, one.subject, one.place, one.phone, one.hours, one.missions, one.forWhom, one.how, one.link, served(one.communes), one.checkedOn]),
  }
}
