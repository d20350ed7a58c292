import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const contentColumns: readonly ClassedTable[] = [
  {
    table: 'content', treatment: 'site', readers: ['public', 'coordination', 'bureau'],
    kept: { while: 'published' }, erasedBy: ['removeContent'],
    columns: { technical: 'id version updated_at published_version created_at removed_at', public: 'kind slug position audience published published_at', work: 'draft draft_title publish_at withdraw_at', trace: 'updated_by_id' },
  },
  {
    table: 'content_version', treatment: 'site', readers: ['coordination', 'bureau'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'id content_id at', work: 'number event title fields', trace: 'actor_id' },
  },
  {
    table: 'content_reference', treatment: 'site', readers: ['machine'],
    kept: { rowOf: 'content' }, erasedBy: [],
    columns: { technical: 'content_id state field target target_id' },
  },
  {
    table: 'old_address', treatment: 'site', readers: ['public'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'content_id', public: 'kind slug since' },
  },
  {
    table: 'content_facet', treatment: 'site', readers: ['public'],
    kept: { rowOf: 'content' }, erasedBy: [],
    columns: { technical: 'content_id', public: 'facet slug label published_at' },
  },
  {
    table: 'content_typing', treatment: 'site', readers: ['self'],
    kept: { constant: 'typingDays' }, erasedBy: ['forget-typing'],
    foundBy: { subject: 'account', column: 'user_id', what: 'Textes tapés et non enregistrés', erasure: 'goes' },
    columns: { technical: 'content_id user_id version sequence', work: 'typed typed_at seen_at page' },
  },
]
