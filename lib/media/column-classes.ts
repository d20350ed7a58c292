import type { ClassedTable } from '#lib/privacy/column-class'

/** What each column of this domain holds, for whom, how long, and what erases it. */
export const mediaColumns: readonly ClassedTable[] = [
  {
    table: 'media', treatment: 'site', readers: ['public', 'coordination'],
    kept: { while: 'published' }, erasedBy: ['removeMedia'],
    columns: { technical: 'id rendering_id file_number version created_at removed_at', public: 'kind audience title alt is_decorative caption credit focal_x focal_y crop_x crop_y crop_width crop_height width height', trace: 'created_by_id' },
  },
  {
    table: 'media_file', treatment: 'site', readers: ['public', 'coordination'],
    kept: { while: 'published' }, erasedBy: ['forget-orphan-files'],
    columns: { technical: 'id media_id number created_at', public: 'mime bytes width height', work: 'file_name sha256', trace: 'created_by_id' },
  },
]
