import Link from 'next/link'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { DataTable } from '#components/ui/table'
import { durationWords } from '#lib/events/attendance'
import type { HourLine, HoursValidation } from '#lib/events/attendance-hours'
import type { HoursRequest } from '#lib/events/hours-list-schema'
import { evidenceLabels, validationWords } from '#lib/events/labels'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { type SearchParams, sortLink } from '#lib/platform/list-request'

const tones: Record<HoursValidation['state'], BadgeTone> = { none: 'neutral', valid: 'success', changed: 'warning' }

type HoursTableProps = { lines: readonly HourLine[]; path: string; params: SearchParams; request: HoursRequest; timeZone: string }

/** Each person at each date: how long, how it is known, and who stands behind it. */
export function HoursTable({ lines, path, params, request, timeZone }: HoursTableProps) {
  const on = (instant: Date) => dayAndMonth(dayAt(instant, timeZone), '')
  return (
    <DataTable
      caption="Heures de présence" captionStyle="hidden" rows={lines} rowKey={(one) => one.key}
      columns={[
        { key: 'who', header: 'Nom', sort: sortLink(path, params, request, 'nom'), cell: (one) => <><strong>{one.name === '' ? 'Nom qui n’est plus conservé' : one.name}</strong>{about(one) === '' ? null : <><br /><span className="text-ink-soft">{about(one)}</span></>}</> },
        { key: 'what', header: 'Événement', sort: sortLink(path, params, request, 'evenement'), cell: (one) => <Link href={`/gestion/evenements/presences/${one.sessionId}`} className="underline">{one.title}</Link> },
        { key: 'when', header: 'Date', sort: sortLink(path, params, request, 'date'), cell: (one) => on(one.startsAt) },
        { key: 'long', header: 'Durée', align: 'end', sort: sortLink(path, params, request, 'duree'), cell: (one) => <span className="tabular whitespace-nowrap">{durationWords(one.minutes)}</span> },
        { key: 'how', header: 'Comment on le sait', cell: (one) => capital(one.evidence.map((source) => evidenceLabels[source]).join(', ')) },
        { key: 'valid', header: 'Validation', cell: ({ validation }) => <><Badge tone={tones[validation.state]}>{capital(validationWords[validation.state])}</Badge>{validation.state === 'none' ? null : <><br /><span className="text-ink-soft">{validation.by}, {on(validation.at)}</span></>}</> },
      ]}
    />
  )
}

function about(one: HourLine): string {
  return [one.profession, one.organisation].filter((text) => text !== '').join(', ')
}
