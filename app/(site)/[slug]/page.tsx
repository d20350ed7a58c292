import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cachedPage } from '#lib/content/cached-contents'
import { takenAddresses } from '#lib/content/taken-addresses'
import { pageMetadata } from '../page-metadata.ts'
import { SitePicture } from '../site-media.tsx'
import { BigNumbers } from '../soins-non-programmes/care-numbers.tsx'
import { SitePage } from '../site-page.tsx'
import { SiteText } from '../site-text.tsx'

type Props = { params: Promise<{ slug: string }> }

// Drawn at the first visit, then from the cache like the rest.
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await pageOf(params)
  return pageMetadata({ title: page.values.title, description: page.values.summary, path: `/${page.slug}` })
}

/** A page that the coordination wrote, at an address of its own. */
export default async function WrittenPage({ params }: Props) {
  const { slug, values } = await pageOf(params)
  return (
    <SitePage title={values.title} lead={values.summary} path={`/${slug}`}>
      {values.numbers.length === 0 ? null : <div className="page-grid pt-8 sm:pt-12"><BigNumbers numbers={values.numbers} /></div>}
      <article className="page-grid site-article"><SitePicture id={values.picture} /><SiteText doc={values.body} /></article>
    </SitePage>
  )
}

async function pageOf(params: Props['params']) {
  const { slug } = await params
  // Other parts of the product have this address, or it is one that no page can have.
  if (takenAddresses.has(slug) || !/^[a-z0-9-]{1,80}$/.test(slug)) notFound()
  return (await cachedPage(slug)) ?? notFound()
}
