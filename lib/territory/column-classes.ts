import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const territoryColumns: readonly ClassedTable[] = [
  {
    table: 'commune', treatment: 'site', readers: ['public'],
    kept: { while: 'installation' }, erasedBy: ['removeCommune'],
    columns: { technical: 'sector_id', public: 'code name postal_codes population departement epci_code epci_name lat lon membership contour contour_source' },
  },
  {
    table: 'sector', treatment: 'site', readers: ['public'],
    kept: { while: 'installation' }, erasedBy: ['removeSector'],
    columns: { technical: 'id', public: 'name position' },
  },
  {
    table: 'neighbour', treatment: 'site', readers: ['public'],
    kept: { while: 'installation' }, erasedBy: ['removeNeighbour'],
    columns: { technical: 'id version', public: 'name phone email website' },
  },
  {
    table: 'neighbour_commune', treatment: 'site', readers: ['public'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'neighbour_id', public: 'code name' },
  },
]
