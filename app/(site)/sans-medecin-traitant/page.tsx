import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button'
import { cachedPage } from '#lib/content/cached-contents'
import { siteText } from '#lib/content/site-texts'
import { pageMetadata } from '../page-metadata.ts'
import { SitePicture } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'
import { SiteText } from '../site-text.tsx'

const text = siteText('sans-medecin-traitant')

export async function generateMetadata(): Promise<Metadata> {
  const page = await cachedPage(text.slug)
  return pageMetadata({ title: page?.values.title ?? text.title, description: page?.values.summary ?? text.summary, path: text.path })
}

export default async function WithoutDoctorPage() {
  const page = await cachedPage(text.slug)
  return (
    <SitePage title={page?.values.title ?? text.title} lead={page?.values.summary ?? text.summary} path={text.path} current="Sans médecin traitant" note={<div className="flex flex-wrap gap-3"><ButtonLink href="/medecins">Chercher un médecin</ButtonLink><ButtonLink href="/etre-rappele" variant="secondary">Être rappelé</ButtonLink></div>}>
      <div className="page-grid site-article"><SitePicture id={page?.values.picture ?? null} /><SiteText doc={page?.values.body ?? text.body} /></div>
    </SitePage>
  )
}
