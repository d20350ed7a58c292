import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ServiceReportForm } from '#components/services/service-report-form'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { PrintButton } from '#components/ui/print-button'
import { TabLinks } from '#components/ui/tab-links'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { hrefWith, type SearchParams } from '#lib/platform/list-request'
import { serviceReportLabels } from '#lib/services/labels'
import { canKeepServices } from '#lib/services/policy'
import { listServices } from '#lib/services/queries'
import { serviceFilters, subjectsOf } from '#lib/services/service-filters'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { sendServiceReport } from './actions.ts'
import { ServiceArticle } from './service-article.tsx'

export const metadata: Metadata = { title: 'Services et structures' }

const path = '/espace/services'
const kinds = Object.entries(serviceReportLabels).map(([value, label]) => ({ value, label }))
const names = { services: { tab: 'Services et spécialistes', subject: 'Spécialité', all: 'Toutes' }, structures: { tab: 'Structures sociales et médico-sociales', subject: 'Type', all: 'Tous' } } as const

/** Whom a professional may call, with a direct line: hospital services and specialists, social and medico-social structures. */
export default async function ServicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const filters = serviceFilters(params)
  const [search, communes, { timeZone }] = await Promise.all([listServices(actor, filters), cachedCommunes(), cachedInstance()])
  if (search === null) notFound()
  const day = today(timeZone)
  const query = new URLSearchParams({ liste: filters.part, domaine: filters.subject ?? '', commune: filters.communeCode ?? '', q: filters.words })
  const isFiltered = filters.subject !== null || filters.communeCode !== null || filters.words !== ''
  return (
    <div className="grid gap-6 sm:mx-[calc((100%-min(60rem,100vw-3rem))/2)]">
      <div className="flex flex-wrap items-start justify-between gap-4"><h1>Services et structures</h1><PrintButton /></div>
      <p className="max-w-prose text-ink-soft">Réservé aux professionnels de la CPTS&nbsp;: ces lignes directes ne se donnent pas aux patients.</p>
      <TabLinks
        label="Deux annuaires"
        links={(['services', 'structures'] as const).map((part) => ({ href: hrefWith(path, params, { liste: part, domaine: null }), label: names[part].tab, count: search.counts[part], status: part === filters.part ? 'current' : 'other' }))}
      />
      <ListFilters
        path={path} submit="Chercher" kept={{ liste: filters.part }} search={{ label: 'Mots', value: filters.words }}
        filters={[
          { name: 'domaine', label: names[filters.part].subject, all: names[filters.part].all, value: filters.subject ?? '', options: Object.entries(subjectsOf[filters.part]).map(([value, label]) => ({ value, label })) },
          { name: 'commune', label: 'Commune du patient', all: 'Toutes', value: filters.communeCode ?? '', options: communes.filter((one) => one.membership === 'territory').map(({ code, name }) => ({ value: code, label: name })) },
        ]}
        exports={canKeepServices(actor) ? <ExportLinks list="services" query={query.toString()} /> : null}
      />
      <section aria-labelledby="fiches">
        <h2 id="fiches" className="sr-only">{names[filters.part].tab}</h2>
        {search.entries.length === 0 ? (
          <EmptyState title={isFiltered ? 'Rien avec ces critères' : 'Cet annuaire se remplit'} {...(isFiltered ? { action: { href: hrefWith(path, {}, { liste: filters.part }), label: 'Tout afficher' } } : {})}>
            {isFiltered ? 'Essayez un autre mot, ou l’autre annuaire. Vous cherchez souvent ce service ? Dites-le à la coordination.' : 'La coordination y ajoutera les services et les structures à mesure qu’elle les joint.'}
          </EmptyState>
        ) : search.entries.map((entry) => <ServiceArticle key={entry.id} entry={entry} today={day} report={<ServiceReportForm action={sendServiceReport} id={entry.id} about={entry.title} kinds={kinds} />} />)}
      </section>
    </div>
  )
}
