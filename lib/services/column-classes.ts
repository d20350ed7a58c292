import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const servicesColumns: readonly ClassedTable[] = [
  {
    table: 'service_report', treatment: 'site', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: ['settleServiceReport'],
    columns: { technical: 'id content_id', work: 'kind note at settled_at', trace: 'actor_id settled_by_id' },
  },
]
