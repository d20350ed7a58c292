import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { SessionTable } from './session-table.tsx'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { TabLinks } from '#components/ui/tab-links'
import { listOfficeSessions } from '#lib/events/office-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { type SearchParams, single } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Événements' }

/** The dates, how full they are, and the events that still have none. */
export default async function OfficeEventsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const [{ timeZone }, params] = await Promise.all([cachedInstance(), searchParams])
  const when = single(params['quand']) === 'passes' ? 'past' : 'coming'
  const list = await listOfficeSessions(actor, when, now())
  if (list === null) notFound()
  return (
    <>
      <WorkHeading title="Formations et événements" description={when === 'past' ? 'Ce qui a eu lieu.' : `${plural(list.sessions.length, 'date à venir', 'dates à venir')}.`} actions={<><ButtonLink href="/gestion/contenus/evenements/nouveau">Annoncer un événement</ButtonLink><ButtonLink href="/gestion/evenements/indicateurs" variant="secondary">Indicateurs</ButtonLink><ButtonLink href="/gestion/evenements/heures" variant="secondary">Heures de présence</ButtonLink><ButtonLink href="/agenda" variant="quiet">Voir l’agenda</ButtonLink></>} />
      <TabLinks label="Événements" links={[{ href: '/gestion/evenements', label: 'À venir', status: when === 'coming' ? 'current' : 'other' }, { href: '/gestion/evenements?quand=passes', label: 'Passés', status: when === 'past' ? 'current' : 'other' }]} />
      <div className="stack">
        {list.sessions.length === 0
          ? <EmptyState title={when === 'past' ? 'Rien n’a encore eu lieu' : 'Aucune date à venir'} action={{ href: '/gestion/contenus/evenements/nouveau', label: 'Annoncer un événement' }}>Écrivez d’abord ce que c’est, puis donnez-lui une ou plusieurs dates.</EmptyState>
          : <SessionTable sessions={list.sessions} now={now()} timeZone={timeZone} caption={when === 'past' ? 'Dates passées' : 'Dates à venir'} />}
        {list.withoutDate.length === 0 ? null : (
          <section aria-labelledby="sans-date" className="stack">
            <h2 id="sans-date">Sans date</h2>
            <ul className="stack">{list.withoutDate.map((one) => <li key={one.id}><Link href={`/gestion/evenements/${one.id}`} className="underline">{one.title}</Link></li>)}</ul>
          </section>
        )}
      </div>
    </>
  )
}
