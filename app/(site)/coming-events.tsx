import Link from 'next/link'
import { DateTile } from '#components/events/date-tile'
import { cachedComing } from '#lib/events/cached-agenda'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'

/** How many dates the home page shows. */
const shown = 3

/** The next dates, on the home page; what is past leaves by itself. */
export async function ComingEvents() {
  const [{ items }, { timeZone }] = await Promise.all([cachedComing(), cachedInstance()])
  const next = items.filter((one) => one.state === 'planned' && !one.isCancelled).slice(0, shown)
  const today = dayAt(now(), timeZone)
  return (
    <aside className="coming-events" aria-labelledby="agenda">
      <h2 id="agenda">Agenda</h2>
      {next.length === 0 ? <p>Formations, rencontres et ateliers du territoire&nbsp;: les prochaines dates seront annoncées ici.</p> : (
        <ul>
          {next.map((one) => {
            const dates = { startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }
            return (
              <li key={one.id}>
                <DateTile day={dayAt(dates.startsAt, timeZone)} />
                <p><Link href={`/agenda/${one.slug}`} prefetch={false} className="font-semibold underline">{one.title}</Link><br />{capital(whenWords(dates, timeZone, today))}</p>
              </li>
            )
          })}
        </ul>
      )}
      <p><Link href="/agenda" prefetch={false} className="font-semibold underline">Voir l’agenda</Link></p>
    </aside>
  )
}
