import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const menuColumns: readonly ClassedTable[] = [
  {
    table: 'site_menu', treatment: 'site', readers: ['public', 'coordination'],
    kept: { while: 'installation' }, erasedBy: ['restoreDefaultMenu'],
    columns: { technical: 'id version updated_at', public: 'lists', trace: 'updated_by_id' },
  },
]
