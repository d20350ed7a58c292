import type { Metadata } from 'next'
import Link from 'next/link'
import { AgendaList } from '#components/events/agenda-list'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { cachedAxes } from '#lib/content/cached-lists'
import { noAgendaFilters } from '#lib/events/agenda-filters'
import { cachedComing } from '#lib/events/cached-agenda'
import { agendaPageSize } from '#lib/events/public-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { AgendaFilterForm } from './agenda-filter-form.tsx'

const title = 'Agenda'
const lead = 'Formations, rencontres entre professionnels, soirées et ateliers ouverts à tous sur le territoire.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/agenda' })

/** What is to come, the same for everyone, from the cache; filters lead to the search beside it. */
export default async function AgendaPage() {
  const [instance, coming, axes, communes] = await Promise.all([cachedInstance(), cachedComing(), cachedAxes(), cachedCommunes()])
  const phone = phoneOf(instance)
  return (
    <SitePage title={title} lead={lead} path="/agenda" trail={[{ href: '/actualites', label: 'Actualités' }]}>
      <div className="page-grid grid gap-6 py-8 sm:py-12">
        {coming.items.length === 0 ? (
          <EmptyState title="Les prochaines dates seront annoncées ici" action={{ href: '/actualites', label: 'Lire les actualités' }}>
            <p>Chaque rencontre aura sa page&nbsp;: le jour, le lieu, pour qui, et comment s’inscrire, par ce site ou par téléphone.</p>
            <p className="mt-2">D’ici là, les <Link href="/prevention">campagnes de prévention</Link> disent ce qui se passe en ce moment{phone === null ? '.' : <>, et vous pouvez appeler le <a href={`tel:${phone.number}`} className="tabular">{phone.display}</a>, {phone.hours}.</>}</p>
          </EmptyState>
        ) : <AgendaList items={coming.items} now={now()} timeZone={instance.timeZone} />}
        <Disclosure summary="Chercher dans l’agenda"><AgendaFilterForm filters={noAgendaFilters} axes={axes} communes={communes} /></Disclosure>
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          {coming.total > agendaPageSize ? <Link href="/agenda/recherche?page=2" prefetch={false} className="font-semibold underline">Les dates suivantes</Link> : null}
          <Link href="/agenda/mois" prefetch={false} className="underline">Voir par mois</Link>
          <a href="/agenda/calendrier.ics" className="underline">S’abonner depuis son agenda (iCalendar)</a>
          <a href="/agenda/flux.xml" className="underline">Suivre dans un lecteur de flux (RSS)</a>
          <Link href="/agenda/recherche?quand=passes" prefetch={false} className="underline">Ce qui a eu lieu</Link>
        </p>
      </div>
    </SitePage>
  )
}
