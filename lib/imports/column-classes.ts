import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const importsColumns: readonly ClassedTable[] = [
  {
    table: 'import_run', treatment: 'imports', readers: ['coordination'],
    kept: { while: 'installation' }, erasedBy: [],
    sooner: { columns: 'plan file_name', kept: { constant: 'previewDays' }, erasedBy: ['forget-old-imports', 'cancelImport'] },
    columns: { technical: 'id started_at finished_at cancel_asked_at', work: 'kind status file_name file_path bytes_total bytes_read counts failure', professional: 'plan', trace: 'started_by_id' },
  },
  {
    table: 'column_mapping', treatment: 'imports', readers: ['machine'],
    kept: { while: 'installation' }, erasedBy: [],
    columns: { technical: 'saved_at', work: 'fingerprint mapping' },
  },
]
