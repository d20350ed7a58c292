import type { Metadata } from 'next'
import Link from 'next/link'
import { AgendaList } from '#components/events/agenda-list'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { cachedAxes } from '#lib/content/cached-lists'
import { agendaFilters } from '#lib/events/agenda-filters'
import { agendaPageSize, publicAgenda } from '#lib/events/public-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, type SearchParams } from '#lib/platform/list-request'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePage } from '../../site-page.tsx'
import { AgendaFilterForm } from '../agenda-filter-form.tsx'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title: 'Chercher dans l’agenda', description: 'Les dates du territoire, par type, public, commune ou axe du projet de santé.', path: '/agenda/recherche' })

/** The agenda narrowed to what the address asks for. */
export default async function AgendaSearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const filters = agendaFilters(params)
  const [instance, found, axes, communes] = await Promise.all([cachedInstance(), publicAgenda(filters, now()), cachedAxes(), cachedCommunes()])
  const title = filters.when === 'past' ? 'Ce qui a eu lieu' : 'Chercher dans l’agenda'
  return (
    <SitePage title={title} path="/agenda/recherche" trail={[{ href: '/agenda', label: 'Agenda' }]}>
      <div className="page-grid grid gap-6 py-8 sm:py-12">
        <AgendaFilterForm filters={filters} axes={axes} communes={communes} />
        <p className="flex flex-wrap gap-x-6"><span role="status">{plural(found.total, 'date', 'dates')}</span><Link href={hrefWith('/agenda/mois', params, { page: null, quand: null })} prefetch={false} className="underline">Voir par mois</Link></p>
        {found.items.length === 0 ? (
          <EmptyState title="Aucune date ne correspond" action={{ href: '/agenda', label: 'Voir tout l’agenda' }}>Élargissez la recherche&nbsp;: moins de critères, ou une autre commune.</EmptyState>
        ) : <AgendaList items={found.items} now={now()} timeZone={instance.timeZone} />}
        <Pagination page={filters.page} pageCount={Math.ceil(found.total / agendaPageSize)} hrefFor={(page) => hrefWith('/agenda/recherche', params, { page: page === 1 ? null : String(page) })} />
      </div>
    </SitePage>
  )
}
