import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '#components/layout/page-header'
import { RegisterResults } from '#components/cartodispo/register-results'
import { RegisterSearchForm } from '#components/cartodispo/register-search-form'
import { WhenNobody } from '#components/cartodispo/when-nobody'
import { cachedPublicSearch } from '#lib/cartodispo/cached-public-register'
import { noFilters } from '#lib/cartodispo/register-filters'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { atPlace, ofPlace } from '#lib/platform/format/french-place'
import { tileUrl } from '#lib/platform/env'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { cachedCommunes, cachedSectors } from '#lib/territory/cached-territory'
import { communeSlug } from '#lib/territory/commune-slug'
import { pageMetadata } from '../../page-metadata.ts'

type Props = { params: Promise<{ commune: string }> }

// Drawn at the first visit, then from the cache like the rest.
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const commune = await communeOf(params)
  if (!commune) return {}
  const told = { title: `Médecins traitants autour ${ofPlace(commune.name)}`, description: `Les médecins généralistes qui accueillent de nouveaux patients ${atPlace(commune.name)} et alentour.` }
  return pageMetadata({ ...told, path: `/medecins/${communeSlug(commune.name)}` })
}

export default async function CommuneDoctorsPage({ params }: Props) {
  const commune = await communeOf(params)
  if (!commune) notFound()
  const filters = { ...noFilters, place: commune.name }
  const [instance, communes, sectors, pictures, search] = await Promise.all([cachedInstance(), cachedCommunes(), cachedSectors(), cachedPictures(), cachedPublicSearch(commune.name)])
  const phone = phoneOf(instance)
  return (
    <>
      <PageHeader
        title={`Médecins autour ${ofPlace(commune.name)}`} trail={[{ href: '/', label: 'Accueil' }, { href: '/medecins', label: 'Médecins' }]} current={commune.name} pictures={pictures}
        lead={<p>Ceux qui disent à tous accueillir de nouveaux patients, les plus proches d’abord.</p>}
      />
      <div className="page-grid grid gap-10 py-8 sm:py-12">
        <RegisterSearchForm action="/medecins/recherche" filters={filters} facets={search.facets} communes={communes} sectors={sectors} />
        <RegisterResults search={search} filters={filters} action="/medecins/recherche" entryBase="/medecins/fiche" cptsPhone={phone} tileUrl={tileUrl()} whenEmpty={<WhenNobody cptsPhone={phone} />} />
      </div>
    </>
  )
}

async function communeOf(params: Props['params']) {
  const { commune: slug } = await params
  return (await cachedCommunes()).find((one) => communeSlug(one.name) === slug)
}
