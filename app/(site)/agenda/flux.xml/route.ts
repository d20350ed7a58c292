import { agendaFeed } from '#lib/events/agenda-feed'
import { cachedComing } from '#lib/events/cached-agenda'
import { cachedInstance } from '#lib/instance/cached-instance'
import { publicUrl } from '#lib/platform/env'

export const dynamic = 'force-dynamic'

/** What is to come, for feed readers and partner sites (RSS 2.0). */
export async function GET(): Promise<Response> {
  const [{ shortName, timeZone }, { items }] = await Promise.all([cachedInstance(), cachedComing()])
  return new Response(agendaFeed(items, { name: shortName, url: publicUrl(), timeZone }), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
