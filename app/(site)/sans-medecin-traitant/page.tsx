import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button'
import { cachedPage } from '#lib/content/cached-contents'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { pageMetadata } from '../page-metadata.ts'
import { SitePicture } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'
import { SiteText } from '../site-text.tsx'
import { WithoutDoctorSteps } from './without-doctor-steps.tsx'

const title = 'Sans médecin traitant : que faire ?'
const lead = 'Vous n’êtes pas seul : voici comment en chercher un, et qui peut vous aider en attendant.'

export async function generateMetadata(): Promise<Metadata> {
  const page = await cachedPage('sans-medecin-traitant')
  return pageMetadata({ title: page?.values.title ?? title, description: page?.values.summary ?? lead, path: '/sans-medecin-traitant' })
}

export default async function WithoutDoctorPage() {
  const [instance, page] = await Promise.all([cachedInstance(), cachedPage('sans-medecin-traitant')])
  return (
    <SitePage title={page?.values.title ?? title} lead={page?.values.summary ?? lead} path="/sans-medecin-traitant" current="Sans médecin traitant" note={<ButtonLink href="/medecins">Chercher un médecin</ButtonLink>}>
      <div className="page-grid site-article">{page === null ? <WithoutDoctorSteps phone={phoneOf(instance)} /> : <><SitePicture id={page.values.picture} /><SiteText doc={page.values.body} /></>}</div>
    </SitePage>
  )
}
