import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const statisticsColumns: readonly ClassedTable[] = [
  {
    table: 'public_quarter', treatment: 'figures', readers: ['public'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id', public: 'from_on until_on published_at tables' },
  },
]
