import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Facts } from '#components/ui/facts'
import { cachedOffer } from '#lib/content/cached-contents'
import { offerKinds } from '#lib/content/kinds/offer'
import { currentDay } from '#lib/platform/cache/freshness'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePage } from '../../site-page.tsx'
import { SiteText } from '../../site-text.tsx'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, values } = await offerOf(params)
  return pageMetadata({ title: values.title, description: `${values.kind === '' ? 'Annonce' : offerKinds[values.kind]}, ${values.profession}, ${values.place}.`, path: `/s-installer/${slug}` })
}

export default async function OfferPage({ params }: Props) {
  const { slug, values } = await offerOf(params)
  const today = currentDay()
  return (
    <SitePage title={values.title} path={`/s-installer/${slug}`} trail={[{ href: '/s-installer', label: 'S’installer' }]} current="Annonce">
      <div className="page-grid site-article" data-layout="aside">
        <aside aria-label="L’annonce en bref">
          <Facts
            items={[
              ...(values.kind === '' ? [] : [{ term: 'Type', detail: offerKinds[values.kind] }]),
              { term: 'Profession', detail: values.profession },
              { term: 'Où', detail: values.place },
              ...(values.fromOn === null ? [] : [{ term: 'À partir du', detail: dayAndMonth(values.fromOn, today) }]),
              ...(values.untilOn === null ? [] : [{ term: 'Valable jusqu’au', detail: dayAndMonth(values.untilOn, today) }]),
            ]}
          />
        </aside>
        <div className="grid gap-6">
          <SiteText doc={values.body} />
          <section className="answer-box"><h2>Pour répondre</h2><p className="whitespace-pre-line">{values.contact}</p></section>
        </div>
      </div>
    </SitePage>
  )
}

async function offerOf(params: Props['params']) {
  const offer = await cachedOffer((await params).slug)
  return offer === null || (offer.values.untilOn !== null && offer.values.untilOn < currentDay()) ? notFound() : offer
}
