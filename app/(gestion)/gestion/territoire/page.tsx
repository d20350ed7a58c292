import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { Notice } from '#components/ui/notice'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { type SearchParams, single } from '#lib/platform/list-request'
import { countedUnits } from '#lib/territory/units'
import { listSectors, listTerritoryCommunes, searchFrance } from '#lib/territory/office-queries'
import { chooseCommunes, dropCommune } from './actions.ts'
import { CommuneTable } from './commune-table.tsx'
import { FoundCommunes } from './found-communes.tsx'
import { TerritoryTabs } from './territory-tabs.tsx'

export const metadata: Metadata = { title: 'Territoire' }

const path = '/gestion/territoire'

export default async function TerritoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const typed = single((await searchParams)['q']).slice(0, 80)
  const [communes, sectors, search] = await Promise.all([listTerritoryCommunes(actor), listSectors(actor), searchFrance(actor, typed)])
  if (!communes || !sectors || !search) notFound()
  const own = communes.filter((one) => one.membership === 'territory')
  const people = own.reduce((sum, one) => sum + (one.population ?? 0), 0)
  const missing = search.found.filter((one) => one.membership === null)
  return (
    <>
      <WorkHeading title="Territoire" description={`${countedUnits(own)} et ${people.toLocaleString('fr-FR')} habitants ; ${plural(communes.length - own.length, 'commune limitrophe', 'communes limitrophes')}.`} actions={<ExportLinks list="communes" query="" />} />
      <TerritoryTabs current={path} />
      <section aria-labelledby="ajouter" className="stack mb-10">
        <h2 id="ajouter">Ajouter des communes</h2>
        <ListFilters path={path} search={{ label: 'Nom, code postal, ou intercommunalité', value: typed }} submit="Chercher" />
        {typed === '' ? null : search.total === 0 ? <Notice kind="info" title={`Aucune commune de France pour « ${typed} »`}>Vérifiez l’orthographe, ou essayez son code postal.</Notice> : (
          <>
            <p role="status">{plural(search.total, 'commune trouvée', 'communes trouvées')}{search.total > search.found.length ? `, les ${search.found.length} premières sont montrées` : ''}{missing.length < search.found.length ? ` ; ${plural(search.found.length - missing.length, 'est déjà là', 'sont déjà là')}` : ''}.</p>
            {missing.length === 0 ? null : <FoundCommunes action={chooseCommunes} membership="territory" communes={missing.map((one) => ({ code: one.code, name: `${one.name} (${one.departement})`, detail: [one.postalCodes.join(', '), one.population === null ? '' : `${one.population.toLocaleString('fr-FR')} habitants`, one.epciName ?? ''].filter((part) => part !== '').join(' · ') }))} />}
          </>
        )}
      </section>
      {communes.length === 0 ? <EmptyState title="Aucune commune pour le moment">Cherchez ci-dessus une commune, un code postal ou une intercommunalité&nbsp;: le territoire se dessine aussitôt.</EmptyState> : <CommuneTable communes={communes} sectors={sectors} remove={dropCommune} />}
    </>
  )
}
