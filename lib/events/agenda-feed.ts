import { eventFormats } from '#lib/content/kinds/event'
import { dayAt } from '#lib/platform/day'
import { rss } from '#lib/platform/format/rss'
import { whenWords } from './when-words.ts'

type Item = { id: string; slug: string; title: string; format: string; summary: string; startsAt: string; endsAt: string; publishedAt: string; isCancelled: boolean; state: string }

/** The dates to come as an RSS 2.0 document; a date keeps its identity when it moves, readers keep one line of it. */
export function agendaFeed(items: readonly Item[], site: { name: string; url: string; timeZone: string }): string {
  const formats = new Map<string, string>(Object.entries(eventFormats))
  return rss({ title: `${site.name} : agenda`, sentence: 'Les prochaines dates du territoire.', url: site.url, page: '/agenda', self: '/agenda/flux.xml' }, items.map((one) => {
    const dates = { startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }
    const when = whenWords(dates, site.timeZone, dayAt(dates.startsAt, site.timeZone))
    return {
      title: one.isCancelled || one.state === 'cancelled' ? `Annulé : ${one.title}` : one.title, link: `${site.url}/agenda/${one.slug}`, guid: one.id, publishedAt: new Date(one.publishedAt), category: formats.get(one.format) ?? '',
      description: `${when}. ${one.summary}`,
    }
  }))
}
