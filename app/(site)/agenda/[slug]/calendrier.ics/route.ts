import { calendarDocument } from '#lib/events/calendar'
import { publicCalendarEntries } from '#lib/events/calendar-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'

export const dynamic = 'force-dynamic'

/** The dates of one event, for one's own calendar; nothing (404) where there are none. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  const [{ shortName }, entries] = await Promise.all([cachedInstance(), publicCalendarEntries(slug, now())])
  if (entries.length === 0) return new Response(null, { status: 404 })
  return new Response(calendarDocument(shortName, `${publicUrl()}/agenda/${slug}`, entries), { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="evenement.ics"' } })
}
