import type { Metadata } from 'next'
import Link from 'next/link'
import { DocumentList } from '#components/content/document-list'
import { OfficerList } from '#components/content/officer-list'
import { Timeline } from '#components/content/timeline'
import { Section } from '#components/layout/section'
import { Disclosure } from '#components/ui/disclosure'
import { cachedPage } from '#lib/content/cached-contents'
import { cachedDocumentsPage, cachedOfficers, cachedSteps } from '#lib/content/cached-lists'
import { siteText } from '#lib/content/site-texts'
import { officersInTime } from '#lib/content/in-time'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { plural } from '#lib/platform/format/french-count'
import { pageMetadata } from '../page-metadata.ts'
import { siteFilesOf, SitePicture } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'
import { SiteText } from '../site-text.tsx'

const text = siteText('presentation')

export async function generateMetadata(): Promise<Metadata> {
  const [instance, page] = await Promise.all([cachedInstance(), cachedPage('presentation')])
  return pageMetadata({ title: 'La CPTS', description: page?.values.summary ?? instance.tagline, path: '/cpts' })
}

export default async function CptsPage() {
  const [instance, page, steps, officers, documents] = await Promise.all([cachedInstance(), cachedPage('presentation'), cachedSteps(), cachedOfficers(), cachedDocumentsPage(1)])
  const today = currentDay()
  const filesOf = await siteFilesOf(documents.items)
  const { present, past } = officersInTime(officers, today)
  return (
    <SitePage title={page?.values.title ?? instance.fullName} lead={page?.values.summary ?? instance.tagline} path="/cpts" current="La CPTS">
      <div className="page-grid site-article"><SitePicture id={page?.values.picture ?? null} /><SiteText doc={page?.values.body ?? text.body} /></div>
      {steps.length === 0 ? null : <Section title="Les étapes de sa vie" layout="margin" ground="surface" id="histoire"><Timeline steps={steps} /></Section>}
      {officers.length === 0 ? null : (
        <Section title="L’association et son bureau" layout="margin" id="bureau">
          <div className="grid gap-6">
            {present.length === 0 ? <p className="text-ink-soft">Le bureau sera présenté ici après sa prochaine élection.</p> : <OfficerList officers={present} today={today} />}
            {past.length === 0 ? null : <Disclosure summary={plural(past.length, 'mandat terminé', 'mandats terminés')}><OfficerList officers={past} today={today} /></Disclosure>}
          </div>
        </Section>
      )}
      {documents.total === 0 ? null : (
        <Section title="Documents" layout="margin" ground="surface" id="documents" {...(documents.pageCount > 1 ? { aside: <Link href="/cpts/documents" prefetch={false} className="underline">Tous les documents</Link> } : {})}>
          <DocumentList documents={documents.items} today={today} renderFiles={filesOf} />
        </Section>
      )}
    </SitePage>
  )
}
