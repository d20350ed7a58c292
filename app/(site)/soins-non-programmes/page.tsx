import type { Metadata } from 'next'
import { cachedPage } from '#lib/content/cached-contents'
import { siteText } from '#lib/content/site-texts'
import { pageMetadata } from '../page-metadata.ts'
import { SitePicture } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'
import { SiteText } from '../site-text.tsx'
import { CareNumbers } from './care-numbers.tsx'

const text = siteText('soins-non-programmes')

export async function generateMetadata(): Promise<Metadata> {
  const page = await cachedPage(text.slug)
  return pageMetadata({ title: page?.values.title ?? text.title, description: page?.values.summary ?? text.summary, path: text.path })
}

export default async function RapidCarePage() {
  const page = await cachedPage(text.slug)
  return (
    <SitePage title={page?.values.title ?? text.title} lead={page?.values.summary ?? text.summary} path={text.path} current="Soins rapides">
      <div className="page-grid pt-8 sm:pt-12"><CareNumbers own={page?.values.numbers ?? []} /></div>
      <div className="page-grid site-article"><SitePicture id={page?.values.picture ?? null} /><SiteText doc={page?.values.body ?? text.body} /></div>
    </SitePage>
  )
}
