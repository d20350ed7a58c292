import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const contractColumns: readonly ClassedTable[] = [
  {
    table: 'contract', treatment: 'site', readers: ['public', 'coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id created_at version', public: 'title signed_on signed_at parties' },
  },
  {
    table: 'contract_year', treatment: 'site', readers: ['public', 'coordination'],
    kept: { while: 'installation' }, erasedBy: ['removeContractYear'],
    columns: { technical: 'id contract_id version', public: 'number from_on until_on' },
  },
  {
    table: 'contract_indicator', treatment: 'site', readers: ['public', 'coordination'],
    kept: { while: 'installation' }, erasedBy: ['removeIndicator'],
    columns: { technical: 'id year_id mission_id version', public: 'name unit target result result_on source position' },
  },
]
