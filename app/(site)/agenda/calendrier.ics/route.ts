import { calendarDocument } from '#lib/events/calendar'
import { publicCalendarEntries } from '#lib/events/calendar-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'

export const dynamic = 'force-dynamic'

/** The whole agenda, to subscribe to. */
export async function GET(): Promise<Response> {
  const [{ shortName }, entries] = await Promise.all([cachedInstance(), publicCalendarEntries(null, now())])
  return new Response(calendarDocument(`${shortName} : agenda`, `${publicUrl()}/agenda`, entries), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
