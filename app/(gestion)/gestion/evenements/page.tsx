import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { SessionTable } from './session-table.tsx'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { NothingFound } from '#components/ui/nothing-found'
import { Pagination } from '#components/ui/pagination'
import { TabLinks } from '#components/ui/tab-links'
import { listOfficeDates } from '#lib/events/date-list-queries'
import { dateStates, datesRequest } from '#lib/events/date-list-schema'
import { dateStateLabels } from '#lib/events/labels'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, isNarrowed, listPageSize, type SearchParams, single } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Événements' }

const path = '/gestion/evenements'

/** The dates, how full they are, and the events that still have none. */
export default async function OfficeEventsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const [{ timeZone }, params] = await Promise.all([cachedInstance(), searchParams])
  const request = datesRequest(params)
  const { when } = request
  const list = await listOfficeDates(actor, request, now())
  if (list === null) notFound()
  return (
    <>
      <WorkHeading title="Formations et événements" description={when === 'past' ? 'Ce qui a eu lieu.' : `${plural(list.total, 'date à venir', 'dates à venir')}.`} actions={<><ButtonLink href="/gestion/contenus/evenements/nouveau">Annoncer un événement</ButtonLink><ButtonLink href="/gestion/evenements/indicateurs" variant="secondary">Indicateurs</ButtonLink><ButtonLink href="/gestion/evenements/heures" variant="secondary">Heures de présence</ButtonLink><ButtonLink href="/agenda" variant="quiet">Voir l’agenda</ButtonLink></>} />
      <TabLinks label="Événements" links={[{ href: '/gestion/evenements', label: 'À venir', status: when === 'coming' ? 'current' : 'other' }, { href: '/gestion/evenements?quand=passes', label: 'Passés', status: when === 'past' ? 'current' : 'other' }]} />
      <div className="stack">
        {list.total === 0 && !isNarrowed({ ...params, quand: '' })
          ? <EmptyState title={when === 'past' ? 'Rien n’a encore eu lieu' : 'Aucune date à venir'} action={{ href: '/gestion/contenus/evenements/nouveau', label: 'Annoncer un événement' }}>Écrivez d’abord ce que c’est, puis donnez-lui une ou plusieurs dates.</EmptyState>
          : (
            <div>
              <ListFilters
                path={path} search={{ label: 'Événement ou lieu', value: request.search }} filters={[{ name: 'etat', label: 'État', all: 'Tous', value: request.state ?? '', options: dateStates.map((value) => ({ value, label: dateStateLabels[value] })) }]}
                kept={{ quand: single(params['quand']), tri: single(params['tri']), ordre: single(params['ordre']) }} exports={<ExportLinks list="dates" query={hrefWith('', params, {}).slice(1)} />}
              />
              {list.total === 0 ? <NothingFound path={hrefWith(path, {}, { quand: single(params['quand']) })} /> : <SessionTable dates={list.dates} path={path} params={params} request={request} now={now()} timeZone={timeZone} />}
              <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
            </div>
          )}
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
