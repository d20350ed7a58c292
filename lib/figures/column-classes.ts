import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const figuresColumns: readonly ClassedTable[] = [
  {
    table: 'counted_person', treatment: 'figures', readers: ['coordination', 'referrals', 'treasurer', 'bureau', 'admin'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id', work: 'stands_from stands_until kind age_band channel organisation_id sector_id received_on qualified_on proposed_on accepted_on seen_on declared_on ended_on state reason waiting days_to_qualify days_to_accept days_to_declare' },
  },
  {
    table: 'counted_refusal', treatment: 'figures', readers: ['coordination', 'referrals', 'treasurer', 'bureau', 'admin'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { work: 'month_on reason count' },
  },
  {
    table: 'cpam_figure', treatment: 'figures', readers: ['coordination', 'referrals', 'treasurer', 'bureau', 'admin'],
    kept: { while: 'installation' }, erasedBy: ['removeCpamFigure'],
    columns: { technical: 'id year_id created_at', work: 'name unit value on_day source', trace: 'created_by_id' },
  },
  {
    table: 'figures_copy', treatment: 'figures', readers: ['coordination', 'referrals', 'treasurer', 'bureau', 'admin'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id year_id', work: 'title figures made_at', trace: 'made_by_id' },
  },
]
