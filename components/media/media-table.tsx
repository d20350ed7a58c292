import Link from 'next/link'
import { type Column, DataTable } from '#components/ui/table'
import { fileSize } from '#lib/media/file-size'
import { audienceLabels, mimeLabel } from '#lib/media/labels'
import type { MediaItem, MediaSort } from '#lib/media/library-queries'
import { type Day, dayAt } from '#lib/platform/day'
import { sinceWhen } from '#lib/platform/format/french-date'

type MediaTableProps = { items: readonly MediaItem[]; base: string; today: Day; sort: (key: MediaSort) => NonNullable<Column<MediaItem>['sort']> }

/** The library as a list, with what a tile has no room for. */
export function MediaTable({ items, base, today, sort }: MediaTableProps) {
  return (
    <DataTable
      caption="Images et documents" captionStyle="hidden" rows={items} rowKey={(row) => row.id}
      columns={[
        { key: 'titre', header: 'Titre', sort: sort('titre'), cell: (row) => <Link href={`${base}/${row.id}`} prefetch={false} className="underline">{row.title}</Link> },
        { key: 'type', header: 'Type', cell: (row) => mimeLabel(row.mime) },
        { key: 'poids', header: 'Poids', align: 'end', cell: (row) => <span className="tabular">{fileSize(row.bytes)}</span> },
        { key: 'lecteurs', header: 'Qui peut le lire', cell: (row) => audienceLabels[row.audience] },
        { key: 'usages', header: 'Utilisé', cell: (row) => (row.uses === 0 ? 'nulle part' : `${row.uses} fois`) },
        { key: 'date', header: 'Envoyé', sort: sort('date'), cell: (row) => sinceWhen(dayAt(row.addedAt, 'Europe/Paris'), today) },
      ]}
    />
  )
}
