import Link from 'next/link'
import { eventFormats } from '#lib/content/kinds/event'
import type { AgendaItem } from '#lib/events/public-queries'
import { seatWords } from '#lib/events/seat-words'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { capital } from '#lib/platform/format/capital'
import { DateTile } from './date-tile.tsx'

type AgendaListProps = { items: readonly AgendaItem[]; now: Date; timeZone: string; headingLevel?: 2 | 3 }

/** Dates of the agenda: when, what, where, and whether there are seats. */
export function AgendaList({ items, now, timeZone, headingLevel = 2 }: AgendaListProps) {
  const Heading = `h${headingLevel}` as const
  const today = dayAt(now, timeZone)
  return (
    <ul className="agenda-list">
      {items.map((item) => {
        const dates = { startsAt: new Date(item.startsAt), endsAt: new Date(item.endsAt) }
        const seats = seatWords(item, now, (instant) => dayAndMonth(dayAt(instant, timeZone), today))
        return (
          <li key={item.id}>
            <article className="agenda-item">
              <DateTile day={dayAt(dates.startsAt, timeZone)} />
              <div>
                <p className="news-kind">{formatLabel(item.format)}</p>
                <Heading><Link href={`/agenda/${item.slug}`} prefetch={false} className="covering-link">{item.title}</Link></Heading>
                <p>{capital(whenWords(dates, timeZone, today))}{item.place === '' ? null : <>, {item.place}</>}</p>
                {item.summary === '' ? null : <p className="news-summary">{item.summary}</p>}
                <p className="seat-words" data-tone={seats.tone}>{seats.text}</p>
              </div>
            </article>
          </li>
        )
      })}
    </ul>
  )
}

/** What an event is, as the agenda says it. */
export function formatLabel(format: string): string {
  return Object.entries(eventFormats).find(([value]) => value === format)?.[1] ?? 'Événement'
}
