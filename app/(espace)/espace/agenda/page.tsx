import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DateTile } from '#components/events/date-tile'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { TabLinks } from '#components/ui/tab-links'
import { canReadMembersContent } from '#lib/content/policy'
import { seatWords } from '#lib/events/seat-words'
import { listSpaceSessions, type SpaceSession } from '#lib/events/space-queries'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { type SearchParams, single } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Agenda des membres' }

/** What is to come for members: working groups, meetings, trainings that are theirs. */
export default async function MembersAgendaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  if (!canReadMembersContent(actor)) notFound()
  const when = single((await searchParams)['quand']) === 'passes' ? 'past' : 'coming'
  const [sessions, { timeZone }] = await Promise.all([listSpaceSessions(actor, now(), when), cachedInstance()])
  return (
    <>
      <WorkHeading title="Agenda des membres" description="Les réunions et les groupes de travail qui vous sont ouverts." actions={<><ButtonLink href="/espace/inscriptions" variant="secondary">Mes inscriptions</ButtonLink><ButtonLink href="/agenda" variant="quiet">Tout l’agenda</ButtonLink></>} />
      <div className="mb-6"><TabLinks label="Agenda des membres" links={[{ href: '/espace/agenda', label: 'À venir', status: when === 'coming' ? 'current' : 'other' }, { href: '/espace/agenda?quand=passes', label: 'Passés, avec leurs comptes rendus', status: when === 'past' ? 'current' : 'other' }]} /></div>
      {sessions.length === 0 ? <EmptyState title={when === 'past' ? 'Rien n’a encore eu lieu' : 'Rien à venir pour les membres'} action={{ href: '/agenda', label: 'Voir l’agenda' }}>{when === 'past' ? 'Les réunions et les groupes de travail restent ici une fois passés, avec leurs documents.' : 'Les formations et soirées ouvertes à tous sont dans l’agenda du site.'}</EmptyState> : null}
      <ul className="session-list">{sessions.map((one) => <li key={one.id}><Line session={one} timeZone={timeZone} /></li>)}</ul>
    </>
  )
}

function Line({ session, timeZone }: { session: SpaceSession; timeZone: string }) {
  const today = dayAt(now(), timeZone)
  const seats = seatWords(session, now(), (instant) => dayAndMonth(dayAt(instant, timeZone), today))
  const startsAt = new Date(session.startsAt)
  return (
    <>
      <DateTile day={dayAt(startsAt, timeZone)} />
      <div>
        <p className="lead"><Link href={session.readers === 'members' ? `/espace/agenda/${session.slug}` : `/agenda/${session.slug}`} prefetch={false} className="font-semibold underline">{session.title}</Link></p>
        <p>{capital(whenWords({ startsAt, endsAt: new Date(session.endsAt) }, timeZone, today))}{session.place === '' ? '' : `, ${session.place}`}</p>
        {new Date(session.endsAt) < now() ? null : <p className="seat-words" data-tone={session.own === null ? seats.tone : 'free'}>{ownWord(session) ?? seats.text}</p>}
      </div>
    </>
  )
}

function ownWord({ own }: SpaceSession): string | null {
  if (own === null) return null
  return own === 'registered' ? 'Vous êtes inscrit(e)' : own === 'waiting' ? 'Vous êtes sur la liste d’attente' : 'Votre réponse est attendue : voyez « Mes inscriptions »'
}
