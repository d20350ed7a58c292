import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** A half-day of a date, as calendars hold it. `uid` never changes, `sequence` counts its versions. */
export type CalendarEntry = {
  uid: string; sequence: number; startsAt: Date; endsAt: Date; title: string; summary: string; place: string; url: string; changedAt: Date
  state: 'planned' | 'postponed' | 'cancelled'
}

const statuses = { planned: ICalEventStatus.CONFIRMED, postponed: ICalEventStatus.TENTATIVE, cancelled: ICalEventStatus.CANCELLED } as const

/** An iCalendar document (RFC 5545) that calendars read once, or subscribe to and ask again every hour. Instants are in UTC. */
export function calendarDocument(name: string, url: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, url, ttl: 3600, prodId: { company: 'Plateforme CPTS', product: 'Agenda', language: 'FR' } })
  calendar.method(ICalCalendarMethod.PUBLISH)
  for (const one of entries) {
    calendar.createEvent({
      id: one.uid, sequence: one.sequence, start: one.startsAt, end: one.endsAt, stamp: one.changedAt, lastModified: one.changedAt, summary: plain(one.state === 'cancelled' ? `Annulé : ${one.title}` : one.state === 'postponed' ? `Reporté : ${one.title}` : one.title),
      description: plain(`${one.summary}\n\n${one.url}`), location: plain(one.place), url: one.url, status: statuses[one.state],
    })
  }
  return calendar.toString()
}

/** Nothing typed may end a line of the document: control characters are left out, line ends are kept for the library to write. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '')
}
