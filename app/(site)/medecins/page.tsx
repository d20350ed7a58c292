import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { Section } from '#components/layout/section'
import { RegisterFiguresNote } from '#components/cartodispo/register-figures-note'
import { RegisterResults } from '#components/cartodispo/register-results'
import { RegisterSearchForm } from '#components/cartodispo/register-search-form'
import { WhenNobody } from '#components/cartodispo/when-nobody'
import { cachedPublicFigures, cachedPublicSearch } from '#lib/cartodispo/cached-public-register'
import { noFilters } from '#lib/cartodispo/register-filters'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { tileUrl } from '#lib/platform/env'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { cachedCommunes, cachedSectors } from '#lib/territory/cached-territory'
import { pageMetadata } from '../page-metadata.ts'
import { CommuneLinks } from './commune-links.tsx'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title: 'Trouver un médecin traitant', description: 'Les médecins généralistes qui disent publiquement accueillir de nouveaux patients, avec la date de leur dernière réponse.', path: '/medecins' })

/** The public register: the day's first page, the same for everyone, from the cache. */
export default async function DoctorsPage() {
  const [instance, communes, sectors, pictures, search, figures] = await Promise.all([
    cachedInstance(), cachedCommunes(), cachedSectors(), cachedPictures(), cachedPublicSearch(''), cachedPublicFigures(),
  ])
  const phone = phoneOf(instance)
  const own = communes.filter((one) => one.membership === 'territory')
  return (
    <>
      <PageHeader
        title="Trouver un médecin traitant" trail={[{ href: '/', label: 'Accueil' }]} current="Médecins"
        lead={<p>Les médecins qui disent à tous s’ils accueillent de nouveaux patients, et quand ils l’ont confirmé. Sans compte, sans inscription.</p>}
        pictures={pictures}
      />
      <div className="page-grid grid gap-10 py-8 sm:py-12">
        <RegisterSearchForm action="/medecins/recherche" filters={noFilters} facets={search.facets} communes={communes} sectors={sectors} />
        <RegisterResults search={search} filters={noFilters} action="/medecins/recherche" entryBase="/medecins/fiche" cptsPhone={phone} tileUrl={tileUrl()} whenEmpty={<WhenNobody cptsPhone={phone} />} />
      </div>
      {own.length === 0 ? null : <Section title="Commune par commune" layout="margin" ground="surface"><CommuneLinks communes={own} /></Section>}
      <Section title="D’où viennent ces réponses" layout="margin" id="donnees">
        <RegisterFiguresNote figures={figures} />
      </Section>
    </>
  )
}
