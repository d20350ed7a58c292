import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { DirectoryList } from '#components/members/directory-list'
import { DirectorySearchForm } from '#components/members/directory-search-form'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedDirectory } from '#lib/members/cached-directory'
import { directoryFilters } from '#lib/members/directory-filters'
import { getDirectory, publicDirectory } from '#lib/members/directory-queries'
import { canKeepProfile } from '#lib/members/policy'
import { today } from '#lib/platform/clock'
import { currentActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, type SearchParams } from '#lib/platform/list-request'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { cachedCommunes } from '#lib/territory/cached-territory'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Les professionnels', description: 'L’annuaire des professionnels de santé du territoire : par profession, par commune, par nom, avec ce que chacun a choisi de montrer.' }

const path = '/professionnels'

/** The directory: for everyone what each agreed to show to all, for signed-in professionals what is said to them too. */
export default async function DirectoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const filters = directoryFilters(params)
  const [instance, pictures, communes, actor] = await Promise.all([cachedInstance(), cachedPictures(), cachedCommunes(), currentActor()])
  const day = today(instance.timeZone)
  const isFiltered = filters.name !== '' || filters.professionCode !== null || filters.communeCode !== null
  const directory = actor ? await getDirectory(actor, filters, day) : isFiltered || filters.page > 1 ? await publicDirectory(filters, day) : await cachedDirectory(day)
  return (
    <>
      <PageHeader title="Les professionnels" trail={[{ href: '/', label: 'Accueil' }]} current="Professionnels" pictures={pictures} lead={<p>Celles et ceux qui travaillent ensemble sur le territoire. Chacun choisit ce qui est montré ici, et à qui.</p>} />
      <div className="page-grid grid gap-8 py-8 sm:py-12">
        <DirectorySearchForm action={path} filters={filters} communes={communes.filter((one) => one.membership === 'territory')} />
        <section aria-labelledby="resultats" className="grid gap-6">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
            <h2 id="resultats">{plural(directory.total, 'professionnel', 'professionnels')}</h2>
            {actor && canKeepProfile(actor) ? <a href="/espace/profil" className="underline">Ce que l’annuaire montre de moi</a> : null}
          </div>
          {directory.entries.length > 0 ? <DirectoryList entries={directory.entries} /> : (
            <EmptyState title={isFiltered ? 'Personne avec ces critères' : 'L’annuaire se remplit'} {...(isFiltered ? { action: { href: path, label: 'Tout l’annuaire' } } : {})}>
              {isFiltered ? 'Essayez une autre commune, ou une partie du nom seulement.' : `Les professionnels de ${instance.shortName} qui le souhaitent apparaîtront ici.`}
            </EmptyState>
          )}
          <Pagination page={filters.page} pageCount={directory.pageCount} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
        </section>
      </div>
    </>
  )
}
