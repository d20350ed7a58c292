import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const organisationsColumns: readonly ClassedTable[] = [
  {
    table: 'organisation', treatment: 'partners', readers: ['professionals', 'coordination', 'bureau', 'treasurer'],
    kept: { while: 'convention' }, erasedBy: ['removeOrganisation'],
    columns: { technical: 'id created_at version', public: 'name kind address_line postal_code commune_code phone email website receives_kinds' },
  },
  {
    table: 'partner_service', treatment: 'partners', readers: ['partners', 'coordination'],
    kept: { rowOf: 'organisation' }, erasedBy: [],
    columns: { technical: 'id organisation_id created_at', work: 'name phone email' },
  },
  {
    table: 'service_member', treatment: 'partners', readers: ['partners', 'coordination'],
    kept: { rowOf: 'app_user' }, erasedBy: [],
    foundBy: { subject: 'account', column: 'user_id', what: 'Services d’une structure', erasure: 'goes' },
    columns: { technical: 'user_id', account: 'service_id' },
  },
  {
    table: 'convention', treatment: 'partners', readers: ['partners', 'coordination', 'bureau', 'treasurer'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id organisation_id agreement_id created_at version', work: 'title starts_on ends_on grants renewal renewal_months notice_months data_annex' },
  },
  {
    table: 'convention_decision', treatment: 'partners', readers: ['coordination', 'bureau'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id convention_id', work: 'ends_on decision next_ends_on at', trace: 'actor_id' },
  },
]
