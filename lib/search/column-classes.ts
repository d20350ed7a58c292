import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const searchColumns: readonly ClassedTable[] = [
  {
    table: 'search_document', treatment: 'site', readers: ['public'],
    kept: { while: 'published' }, erasedBy: ['refresh-search'],
    columns: { technical: 'subject_id', public: 'kind title summary body keywords address dated_on until_on stems title_stems title_words plain' },
  },
  {
    table: 'search_word', treatment: 'site', readers: ['machine'],
    kept: { while: 'published' }, erasedBy: ['count-search-words'],
    columns: { public: 'word stem documents' },
  },
]
