import type { Metadata } from 'next'
import { cachedPage } from '#lib/content/cached-contents'
import { pageMetadata } from '../page-metadata.ts'
import { SitePicture } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'
import { SiteText } from '../site-text.tsx'
import { CareNumbers } from './care-numbers.tsx'
import { RapidCareAdvice } from './rapid-care-advice.tsx'

const title = 'Un besoin de soins rapide'
const lead = 'Une douleur, une fièvre, une plaie qui ne peut pas attendre plusieurs jours : à qui s’adresser.'

export async function generateMetadata(): Promise<Metadata> {
  const page = await cachedPage('soins-non-programmes')
  return pageMetadata({ title: page?.values.title ?? title, description: page?.values.summary ?? lead, path: '/soins-non-programmes' })
}

export default async function RapidCarePage() {
  const page = await cachedPage('soins-non-programmes')
  return (
    <SitePage title={page?.values.title ?? title} lead={page?.values.summary ?? lead} path="/soins-non-programmes" current="Soins rapides">
      <div className="page-grid pt-8 sm:pt-12"><CareNumbers /></div>
      <div className="page-grid site-article">{page === null ? <RapidCareAdvice /> : <><SitePicture id={page.values.picture} /><SiteText doc={page.values.body} /></>}</div>
    </SitePage>
  )
}
