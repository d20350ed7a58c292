import Link from 'next/link'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { DataTable } from '#components/ui/table'
import type { ListedDate } from '#lib/events/date-list-queries'
import type { DatesRequest, DateState } from '#lib/events/date-list-schema'
import { dateStateLabels } from '#lib/events/labels'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { type SearchParams, sortLink } from '#lib/platform/list-request'

const tones: Record<DateState, BadgeTone> = { published: 'success', draft: 'neutral', postponed: 'warning', cancelled: 'danger' }

type SessionTableProps = { dates: readonly ListedDate[]; path: string; params: SearchParams; request: DatesRequest; now: Date; timeZone: string }

/** Dates with how full they are. */
export function SessionTable({ dates, path, params, request, now, timeZone }: SessionTableProps) {
  const today = dayAt(now, timeZone)
  return (
    <DataTable
      caption={request.when === 'past' ? 'Dates passées' : 'Dates à venir'} captionStyle="hidden" rows={dates} rowKey={(one) => one.id}
      columns={[
        { key: 'what', header: 'Quoi', sort: sortLink(path, params, request, 'nom'), cell: (one) => <Link href={`/gestion/evenements/${one.eventId}`} className="font-semibold underline">{one.title}</Link> },
        { key: 'when', header: 'Quand', sort: sortLink(path, params, request, 'date'), cell: (one) => capital(whenWords(one, timeZone, today)) },
        { key: 'seats', header: 'Inscrits', align: 'end', sort: sortLink(path, params, request, 'inscrits'), cell: (one) => <span className="tabular whitespace-nowrap">{one.capacity === null ? one.taken : `${one.taken} / ${one.capacity}`}</span> },
        { key: 'waiting', header: 'En attente', align: 'end', sort: sortLink(path, params, request, 'attente'), cell: (one) => <span className="tabular">{one.waiting}</span> },
        { key: 'state', header: 'État', cell: (one) => <Badge tone={tones[one.state]}>{dateStateLabels[one.state]}</Badge> },
      ]}
    />
  )
}
