import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/table'
import type { OfficeSession } from '#lib/events/office-queries'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'

/** Dates with how full they are. */
export function SessionTable({ sessions, now, timeZone, caption }: { sessions: readonly OfficeSession[]; now: Date; timeZone: string; caption: string }) {
  const today = dayAt(now, timeZone)
  return (
    <DataTable
      caption={caption} captionStyle="hidden" rows={sessions} rowKey={(one) => one.id}
      columns={[
        { key: 'what', header: 'Quoi', cell: (one) => <Link href={`/gestion/evenements/${one.eventId}`} className="font-semibold underline">{one.title}</Link> },
        { key: 'when', header: 'Quand', cell: (one) => capital(whenWords(one, timeZone, today)) },
        { key: 'seats', header: 'Inscrits', align: 'end', cell: (one) => <span className="tabular whitespace-nowrap">{one.capacity === null ? one.taken : `${one.taken} / ${one.capacity}`}</span> },
        { key: 'waiting', header: 'En attente', align: 'end', cell: (one) => <span className="tabular">{one.waiting}</span> },
        { key: 'state', header: 'État', cell: stateBadge },
      ]}
    />
  )
}

function stateBadge(one: OfficeSession) {
  if (one.isCancelled || one.state === 'cancelled') return <Badge tone="danger">Annulé</Badge>
  if (one.state === 'postponed') return <Badge tone="warning">Reporté</Badge>
  return one.isPublished ? <Badge tone="success">Publié</Badge> : <Badge>Brouillon</Badge>
}
