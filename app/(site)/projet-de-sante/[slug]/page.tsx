import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DocumentList } from '#components/content/document-list'
import { NewsList } from '#components/content/news-list'
import { Section } from '#components/layout/section'
import { cachedAction } from '#lib/content/cached-contents'
import { cachedAgreementsOfAction, cachedAxesByIds, cachedDocumentsByIds, cachedMissionsByIds, cachedNewsOfAction, cachedPathwaysByIds } from '#lib/content/cached-lists'
import { cachedPartners } from '#lib/content/cached-partners'
import { named, servedMissions } from '#lib/content/project-outline'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../../page-metadata.ts'
import { siteFilesOf, SitePicture } from '../../site-media.tsx'
import { SitePage } from '../../site-page.tsx'
import { SiteText } from '../../site-text.tsx'
import { ActionFacts, ActionIndicators, ActionMilestones, ActionObjectives } from './action-parts.tsx'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, values } = await actionOf(params)
  return pageMetadata({ title: values.title, description: values.context, path: `/projet-de-sante/${slug}` })
}

export default async function ActionPage({ params }: Props) {
  const { id, slug, values } = await actionOf(params)
  const [{ timeZone }, [axis], pathways, documents, agreements, news, partners] = await Promise.all([cachedInstance(), cachedAxesByIds(values.axis), cachedPathwaysByIds(values.pathways), cachedDocumentsByIds(values.documents), cachedAgreementsOfAction(id), cachedNewsOfAction(id), cachedPartners()])
  const missions = await cachedMissionsByIds(servedMissions(values, axis ? [axis] : []))
  const today = currentDay()
  const filesOf = await siteFilesOf([...pathways, ...documents])
  const linked = { agreements, news, pathways, documents }
  return (
    <SitePage title={values.title} path={`/projet-de-sante/${slug}`} trail={[{ href: '/projet-de-sante', label: 'Projet de santé' }]} current={`Action ${values.number ?? ''}`.trim()} note={<p className="header-kicker">Action {values.number} du projet de santé</p>}>
      <div className="page-grid site-article" data-layout="aside">
        <aside aria-label="L’action en bref"><ActionFacts values={values} axis={axis ? `${axis.values.number ?? ''}. ${axis.values.title}` : null} partners={named(values.partners, partners).map((one) => one.name)} missions={missions} /></aside>
        <div className="grid gap-8">
          <div className="rich-text">
            <h2>Pourquoi</h2>
            <p className="whitespace-pre-line">{values.context}</p>
            <ActionObjectives objectives={values.objectives} />
          </div>
          <SitePicture id={values.picture} place="below" />
          <SiteText doc={values.body} />
        </div>
      </div>
      {values.milestones.length === 0 ? null : <Section title="Étapes" layout="margin" ground="surface"><ActionMilestones milestones={values.milestones} /></Section>}
      {values.indicators.length === 0 ? null : <Section title="Ce que l’on compte" layout="margin"><ActionIndicators indicators={values.indicators} /></Section>}
      {linked.pathways.length === 0 && linked.documents.length === 0 ? null : (
        <Section title="Parcours et documents" layout="margin" ground="surface">
          {linked.pathways.length === 0 ? null : <ul className="document-list">{linked.pathways.map((one) => <li key={one.id}><p className="document-title">{one.values.title}</p><p className="text-ink-soft">{one.values.edition}</p><p>{one.values.summary}</p>{filesOf(one.values.files)}</li>)}</ul>}
          {linked.documents.length === 0 ? null : <DocumentList documents={linked.documents} today={today} renderFiles={filesOf} />}
        </Section>
      )}
      {linked.agreements.length === 0 ? null : <Section title="Conventions" layout="margin"><ul className="plain-links">{linked.agreements.map((one) => <li key={one.id}><Link href={`/conventions/${one.slug}`} prefetch={false}>{one.values.title}</Link></li>)}</ul></Section>}
      {linked.news.length === 0 ? null : <Section title="Dans l’actualité" layout="margin"><NewsList news={linked.news} today={today} timeZone={timeZone} look="rows" headingLevel={3} /></Section>}
    </SitePage>
  )
}

async function actionOf(params: Props['params']) {
  return (await cachedAction((await params).slug)) ?? notFound()
}
