import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ActionRows } from '#components/content/action-rows'
import { JsonLd } from '#components/content/json-ld'
import { NewsList } from '#components/content/news-list'
import { Section } from '#components/layout/section'
import { cachedActions, cachedNews } from '#lib/content/cached-contents'
import { publishedOn } from '#lib/content/in-time'
import { newsCategories } from '#lib/content/kinds/news'
import { named } from '#lib/content/project-outline'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { publicUrl } from '#lib/platform/env'
import { frenchDay } from '#lib/platform/format/french-date'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePicture } from '../../site-media.tsx'
import { SitePage } from '../../site-page.tsx'
import { SiteText } from '../../site-text.tsx'

type Props = { params: Promise<{ slug: string }> }

// Drawn at the first visit, then from the cache like the rest.
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { one } = await newsOf(params)
  return pageMetadata({ title: one.values.title, description: one.values.summary, path: `/actualites/${one.slug}`, publishedAt: one.publishedAt })
}

export default async function NewsItemPage({ params }: Props) {
  const { one, news } = await newsOf(params)
  const [instance, actions] = await Promise.all([cachedInstance(), cachedActions()])
  const { values } = one
  const today = currentDay()
  const path = `/actualites/${one.slug}`
  const day = publishedOn(one, instance.timeZone)
  const linked = named(values.actions, actions)
  const others = news.filter((other) => other.id !== one.id).sort((a, b) => Number(b.values.category === values.category) - Number(a.values.category === values.category)).slice(0, 3)
  return (
    <SitePage
      title={values.title} lead={values.summary} path={path} trail={[{ href: '/actualites', label: 'Actualités' }]} current="Article"
      note={
        <p className="news-when">
          <time dateTime={day}>{frenchDay(day, today)}</time>
          {values.category === '' ? null : <Link href={`/actualites/categorie/${values.category}`} prefetch={false} className="news-kind underline">{newsCategories[values.category]}</Link>}
        </p>
      }
    >
      <article className="page-grid site-article">
        <SitePicture id={values.picture} />
        <SiteText doc={values.body} />
        {values.tags === '' ? null : <p className="text-ink-soft">Mots-clés : {values.tags}</p>}
      </article>
      {linked.length === 0 ? null : <Section title="Dans le projet de santé" layout="margin" ground="surface"><ActionRows actions={linked} /></Section>}
      {others.length === 0 ? null : <Section title="À lire aussi" layout="margin"><NewsList news={others} today={today} timeZone={instance.timeZone} look="rows" headingLevel={3} /></Section>}
      <JsonLd data={{ '@type': 'NewsArticle', headline: values.title, description: values.summary, datePublished: one.publishedAt, mainEntityOfPage: `${publicUrl()}${path}`, publisher: { '@type': 'MedicalOrganization', name: instance.fullName, url: publicUrl() } }} />
    </SitePage>
  )
}

async function newsOf(params: Props['params']) {
  const [{ slug }, news] = await Promise.all([params, cachedNews()])
  const one = news.find((found) => found.slug === slug)
  if (one === undefined) notFound()
  return { one, news }
}
