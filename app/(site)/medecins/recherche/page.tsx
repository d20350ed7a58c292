import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { RegisterResults } from '#components/cartodispo/register-results'
import { RegisterSearchForm } from '#components/cartodispo/register-search-form'
import { WhenNobody } from '#components/cartodispo/when-nobody'
import { countShown } from '#lib/cartodispo/exposure-index'
import { searchRegister } from '#lib/cartodispo/register-queries'
import { parseSearch, type SearchParams } from '#lib/cartodispo/search-schema'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now, today } from '#lib/platform/clock'
import { tileUrl } from '#lib/platform/env'
import { cachedCommunes, cachedSectors } from '#lib/territory/cached-territory'

export const dynamic = 'force-dynamic'
// Searches are endless: only the pages of the register and of its communes are for search engines.
export const metadata: Metadata = { title: 'Recherche d’un médecin', robots: { index: false } }

export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = parseSearch(await searchParams)
  const [instance, communes, sectors, search] = await Promise.all([cachedInstance(), cachedCommunes(), cachedSectors(), searchRegister('public', filters, now())])
  const phone = phoneOf(instance)
  countShown(search.entries.map((one) => one.id), today(instance.timeZone))
  return (
    <>
      <PageHeader title="Trouver un médecin traitant" trail={[{ href: '/', label: 'Accueil' }, { href: '/medecins', label: 'Médecins' }]} current="Recherche" />
      <div className="page-grid grid gap-10 py-8 sm:py-12">
        <RegisterSearchForm action="/medecins/recherche" filters={filters} facets={search.facets} communes={communes} sectors={sectors} />
        <RegisterResults
          search={search} filters={filters} remarks={ignored} action="/medecins/recherche" entryBase="/medecins/fiche" cptsPhone={phone} tileUrl={tileUrl()}
          whenEmpty={<WhenNobody cptsPhone={phone} />}
        />
      </div>
    </>
  )
}
