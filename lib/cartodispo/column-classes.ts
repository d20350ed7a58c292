import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const cartodispoColumns: readonly ClassedTable[] = [
  {
    table: 'statement', treatment: 'register', readers: ['professionals', 'partners', 'coordination', 'public'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'contact note', kept: { constant: 'leftMonths' }, erasedBy: ['forget-past-words'] },
    foundBy: { subject: 'practice', column: 'practice_id' },
    columns: { technical: 'id practice_id site_id', professional: 'state from_on until_on places_count places_period priorities reservations reserved_communes communes_served home_visits offers_teleconsultation languages is_step_free contact note audience ask_again_on declared_at confirmed_on', trace: 'actor_id capacity' },
  },
  {
    table: 'confirmation', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id' },
    columns: { technical: 'id statement_id practice_id link_id', professional: 'confirmed_on at', trace: 'actor_id capacity' },
  },
  {
    table: 'absence', treatment: 'register', readers: ['professionals', 'partners', 'coordination', 'public'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'replacement_name', kept: { constant: 'leftMonths' }, erasedBy: ['forget-past-words'] },
    foundBy: { subject: 'practice', column: 'practice_id' },
    columns: { technical: 'id practice_id cancels_id', professional: 'from_on until_on replacement_name declared_at', trace: 'actor_id capacity' },
  },
  {
    table: 'report', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id' },
    columns: { technical: 'id practice_id', work: 'kind source at answer_due_on epoch', secret: 'source_key', trace: 'actor_id' },
  },
  {
    table: 'places_account', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practitioner', column: 'practitioner_id' },
    columns: { technical: 'id practitioner_id site_id', professional: 'balance period_on' },
  },
  {
    table: 'places_row', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id account_id undoes_id', professional: 'delta kind at', trace: 'actor_id capacity' },
  },
  {
    table: 'register_entry', treatment: 'register', readers: ['professionals', 'partners', 'coordination', 'public'],
    kept: { rowOf: 'practice' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id' },
    columns: { technical: 'changed_xid practice_id statement_id computed_on', professional: 'state audience confirmed_on changes_on detail snapshot_on snapshot_state snapshot_load' },
  },
  {
    table: 'public_figure', treatment: 'figures', readers: ['public'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { public: 'month_on scope gps open at' },
  },
  {
    table: 'call_attempt', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'note', kept: { constant: 'leftMonths' }, erasedBy: ['forget-past-words'] },
    foundBy: { subject: 'practice', column: 'practice_id' },
    columns: { technical: 'id practice_id', work: 'at outcome', confidence: 'note', trace: 'actor_id' },
  },
  {
    table: 'confirmation_request', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'mailbox', kept: { constant: 'askedMailboxDays' }, erasedBy: ['forget-past-words'] },
    columns: { technical: 'id link_id created_at', work: 'kind month_on practice_ids reminded_at answered_at', contact: 'mailbox' },
  },
  {
    table: 'exposure', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id' },
    columns: { technical: 'practice_id', work: 'shown opened day' },
  },
  {
    table: 'launch_campaign', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id started_on ended_on', trace: 'started_by_id' },
  },
  {
    table: 'campaign_contact', treatment: 'register', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    foundBy: { subject: 'practice', column: 'practice_id' },
    columns: { technical: 'campaign_id practice_id', work: 'letter_printed_at mailed_at' },
  },
]
