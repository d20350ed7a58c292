import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionRows } from '#components/content/action-rows'
import { DocumentList } from '#components/content/document-list'
import { formatLabel } from '#components/events/agenda-list'
import { Section } from '#components/layout/section'
import { FileLink } from '#components/media/file-link'
import { Notice } from '#components/ui/notice'
import { cachedEvent } from '#lib/content/cached-contents'
import { cachedActionsByIds, cachedDocumentsByIds } from '#lib/content/cached-lists'
import { cachedPartners } from '#lib/content/cached-partners'
import { named } from '#lib/content/project-outline'
import { cachedEventFiles, cachedEventState, cachedSessions } from '#lib/events/cached-agenda'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { currentDay } from '#lib/platform/cache/freshness'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { pageMetadata } from '../../page-metadata.ts'
import { siteFilesOf, SitePicture } from '../../site-media.tsx'
import { SitePage } from '../../site-page.tsx'
import { SiteText } from '../../site-text.tsx'
import { EventJsonLd } from './event-json-ld.tsx'
import { EventFacts, Programme, Speakers } from './event-parts.tsx'
import { SessionList } from './session-list.tsx'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, values } = await eventOf(params)
  return pageMetadata({ title: values.title, description: values.summary, path: `/agenda/${slug}` })
}

/** One event: what, when, where, for whom, and the way to register. */
export default async function EventPage({ params }: Props) {
  const { id, slug, values } = await eventOf(params)
  const [instance, sessions, state, partners, actions, documents, files] = await Promise.all([cachedInstance(), cachedSessions(id), cachedEventState(id), cachedPartners(), cachedActionsByIds(values.actions), cachedDocumentsByIds(values.documents), cachedEventFiles(id)])
  const filesOf = await siteFilesOf(documents)
  return (
    <SitePage title={values.title} lead={values.summary} path={`/agenda/${slug}`} trail={[{ href: '/agenda', label: 'Agenda' }]} current={formatLabel(values.format)}>
      <div className="page-grid grid gap-6 pt-8 sm:pt-12">
        {state === null || state.state === 'planned' ? null : <Notice kind="warning" title={state.state === 'cancelled' ? 'Cet événement est annulé' : 'Cet événement est reporté'}>{state.reason}</Notice>}
        <SessionList sessions={sessions} slug={slug} now={now()} timeZone={instance.timeZone} phone={phoneOf(instance)} />
      </div>
      <div className="page-grid site-article" data-layout="aside">
        <aside aria-label="L’essentiel"><EventFacts values={values} partners={named(values.partners, partners)} /></aside>
        <div className="grid gap-8">
          <SitePicture id={values.picture} place="below" />
          <SiteText doc={values.body} />
        </div>
      </div>
      {values.programme.length === 0 ? null : <Section title="Déroulé" layout="margin" ground="surface"><Programme moments={values.programme} /></Section>}
      {values.speakers.length === 0 ? null : <Section title="Intervenants" layout="margin"><Speakers speakers={values.speakers} /></Section>}
      {values.report.content.length === 0 ? null : <Section title="Ce qui s’y est dit" layout="margin" ground="surface"><SiteText doc={values.report} /></Section>}
      {actions.length === 0 ? null : <Section title="Actions du projet de santé" layout="margin"><ActionRows actions={actions} /></Section>}
      <EventJsonLd values={values} sessions={sessions} url={`${publicUrl()}/agenda/${slug}`} organiser={instance.shortName} />
      {documents.length + files.length === 0 ? null : (
        <Section title="Documents" layout="margin" ground="surface">
          {documents.length === 0 ? null : <DocumentList documents={documents} today={currentDay()} renderFiles={filesOf} />}
          {files.length === 0 ? null : <ul className="stack">{files.map((file) => <li key={file.id}><FileLink file={file} /></li>)}</ul>}
        </Section>
      )}
    </SitePage>
  )
}

async function eventOf(params: Props['params']) {
  return (await cachedEvent((await params).slug)) ?? notFound()
}
