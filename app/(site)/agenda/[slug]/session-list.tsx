import { DateTile } from '#components/events/date-tile'
import { ButtonLink } from '#components/ui/button'
import { keptWords } from '#lib/events/quota-words'
import type { SessionShown } from '#lib/events/public-queries'
import { seatWords } from '#lib/events/seat-words'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { capital } from '#lib/platform/format/capital'

type SessionListProps = { sessions: readonly SessionShown[]; slug: string; now: Date; timeZone: string; phone: { number: string; display: string } | null }

/** The dates of an event, each with its seats and its button. */
export function SessionList({ sessions, slug, now, timeZone, phone }: SessionListProps) {
  if (sessions.length === 0) return <p className="lead">La date sera annoncée ici.</p>
  const today = dayAt(now, timeZone)
  const canRegister = sessions.some((one) => seatWords(one, now, () => '').button !== null)
  return (
    <div className="grid gap-5" id="dates">
      <ul className="session-list">
        {sessions.map((session) => {
          const dates = { startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) }
          const day = (instant: Date) => dayAndMonth(dayAt(instant, timeZone), today)
          const seats = seatWords(session, now, day)
          return (
            <li key={session.id}>
              <DateTile day={dayAt(dates.startsAt, timeZone)} />
              <div>
                <p className="lead">{capital(whenWords(dates, timeZone, today))}</p>
                <p className="seat-words" data-tone={seats.tone}>{seats.text}</p>
                {seats.button === null ? null : session.kept.map((one) => <p key={`${one.professionCode ?? ''}${one.organisation ?? ''}`} className="text-ink-soft">{keptWords(one, day)}.</p>)}
                {seats.button === null ? null : <ButtonLink href={`/agenda/${slug}/inscription?date=${session.id}`} size="large" variant={seats.button === 'register' ? 'primary' : 'secondary'}>{seats.button === 'register' ? 'S’inscrire' : 'Entrer dans la liste d’attente'}</ButtonLink>}
              </div>
            </li>
          )
        })}
      </ul>
      <p><a href={`/agenda/${slug}/calendrier.ics`} download className="underline">Mettre dans mon agenda</a></p>
      {canRegister && phone !== null ? <p className="text-ink-soft">Vous pouvez aussi vous inscrire par téléphone&nbsp;: <a href={`tel:${phone.number}`} className="tabular underline whitespace-nowrap">{phone.display}</a>.</p> : null}
    </div>
  )
}
