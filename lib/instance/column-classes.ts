import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const instanceColumns: readonly ClassedTable[] = [
  {
    table: 'instance', treatment: 'site', readers: ['public', 'coordination', 'admin'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id logo_id version', public: 'short_name full_name tagline phone phone_hours email address accent logo_place time_zone legal opening_hours', work: 'settings example_name', secret: 'key' },
  },
  {
    table: 'closure', treatment: 'site', readers: ['public', 'coordination'],
    kept: { while: 'installation' }, erasedBy: ['removeClosure'],
    columns: { technical: 'id', public: 'from_on until_on reason' },
  },
]
