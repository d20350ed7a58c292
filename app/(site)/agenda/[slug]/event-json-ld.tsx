import { JsonLd } from '#components/content/json-ld'
import type { ContentOf } from '#lib/content/kinds'
import type { SessionShown } from '#lib/events/public-queries'

type EventJsonLdProps = { values: ContentOf<'event'>; sessions: readonly SessionShown[]; url: string; organiser: string }

const statuses = { planned: 'https://schema.org/EventScheduled', postponed: 'https://schema.org/EventPostponed', cancelled: 'https://schema.org/EventCancelled' } as const

/** The dates of an event for search engines (schema.org/Event). */
export function EventJsonLd({ values, sessions, url, organiser }: EventJsonLdProps) {
  return sessions.map((session) => (
    <JsonLd key={session.id} data={{
      '@type': 'Event', name: values.title, description: values.summary, startDate: session.startsAt, endDate: session.endsAt, url, eventStatus: statuses[session.isCancelled ? 'cancelled' : session.state],
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode', location: { '@type': 'Place', name: session.place === '' ? values.place : session.place, address: values.address }, organizer: { '@type': 'Organization', name: organiser },
      ...(values.price === '' ? { isAccessibleForFree: true } : {}),
    }} />
  ))
}
