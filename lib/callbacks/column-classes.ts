import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const callbacksColumns: readonly ClassedTable[] = [
  {
    table: 'callback_request', treatment: 'callbacks', readers: ['referrals'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'name phone code', kept: { setting: 'callbackDays' }, erasedBy: ['forget-callbacks', 'closeCallback', 'withdrawCallback'] },
    columns: { technical: 'id received_at last_tried_at closed_at version', work: 'moment due_at tries outcome campaign_id organisation_id notice_version', contact: 'name phone code', person: 'for_whom commune_code', secret: 'request_key', trace: 'asked_by_id closed_by_id' },
  },
  {
    table: 'callback_campaign', treatment: 'callbacks', readers: ['referrals', 'coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id created_at ended_at version', work: 'slug name erased_asked erased_referrals erased_people erased_accepted erased_declared', trace: 'created_by_id' },
  },
]
