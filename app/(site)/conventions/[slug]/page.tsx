import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionRows } from '#components/content/action-rows'
import { DocumentList } from '#components/content/document-list'
import { PressList } from '#components/content/press-list'
import { Section } from '#components/layout/section'
import { cachedAgreement } from '#lib/content/cached-contents'
import { cachedActionsByIds, cachedDocumentsByIds, cachedPressByIds } from '#lib/content/cached-lists'
import { cachedPartners } from '#lib/content/cached-partners'
import { named } from '#lib/content/project-outline'
import { cachedValidities } from '#lib/conventions/cached-validities'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../../page-metadata.ts'
import { siteFilesOf, SitePicture } from '../../site-media.tsx'
import { SitePage } from '../../site-page.tsx'
import { SiteText } from '../../site-text.tsx'
import { AgreementAxes, AgreementFacts, AgreementPeople, AgreementTools } from './agreement-parts.tsx'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, values } = await agreementOf(params)
  return pageMetadata({ title: values.title, description: values.summary, path: `/conventions/${slug}` })
}

export default async function AgreementPage({ params }: Props) {
  const { id, slug, values } = await agreementOf(params)
  const [{ shortName }, validities, partners, actions, press, documents] = await Promise.all([cachedInstance(), cachedValidities(), cachedPartners(), cachedActionsByIds(values.actions), cachedPressByIds(values.press), cachedDocumentsByIds(values.documents)])
  const today = currentDay()
  const linked = { actions, press, documents }
  const filesOf = await siteFilesOf(documents)
  return (
    <SitePage title={values.title} lead={values.summary} path={`/conventions/${slug}`} trail={[{ href: '/partenaires', label: 'Partenaires' }, { href: '/conventions', label: 'Conventions' }]} current="Convention">
      <div className="page-grid site-article" data-layout="aside">
        <aside aria-label="La convention en bref"><AgreementFacts values={values} parties={named(values.parties, partners)} cpts={shortName} validity={validities[id]} today={today} /></aside>
        <div className="grid gap-8">
          <SitePicture id={values.picture} place="below" />
          <SiteText doc={values.body} />
        </div>
      </div>
      {values.axes.length === 0 ? null : <Section title="Les axes de la convention" layout="margin" ground="surface"><AgreementAxes axes={values.axes} /></Section>}
      {values.signatories.length + values.present.length === 0 ? null : <Section title="Les signataires" layout="margin"><AgreementPeople signatories={values.signatories} present={values.present} /></Section>}
      {values.tools.length === 0 ? null : <Section title="Outils communs" layout="margin" ground="surface"><AgreementTools tools={values.tools} /></Section>}
      {linked.actions.length === 0 ? null : <Section title="Actions du projet de santé" layout="margin"><ActionRows actions={linked.actions} /></Section>}
      {linked.press.length === 0 ? null : <Section title="La presse en a parlé" layout="margin" ground="surface"><PressList articles={linked.press} today={today} headingLevel={3} /></Section>}
      {linked.documents.length === 0 ? null : <Section title="Documents" layout="margin"><DocumentList documents={linked.documents} today={today} renderFiles={filesOf} /></Section>}
    </SitePage>
  )
}

async function agreementOf(params: Props['params']) {
  return (await cachedAgreement((await params).slug)) ?? notFound()
}
