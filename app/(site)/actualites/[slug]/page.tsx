import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ActionRows } from '#components/content/action-rows'
import { JsonLd } from '#components/content/json-ld'
import { NewsList } from '#components/content/news-list'
import { Section } from '#components/layout/section'
import { cachedNewsItem } from '#lib/content/cached-contents'
import { cachedActionsByIds, cachedNewsNeighbours, cachedNewsOfCategory } from '#lib/content/cached-lists'
import { publishedOn } from '#lib/content/in-time'
import { newsCategories } from '#lib/content/kinds/news'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { publicUrl } from '#lib/platform/env'
import { frenchDay } from '#lib/platform/format/french-date'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePicture } from '../../site-media.tsx'
import { SitePage } from '../../site-page.tsx'
import { SiteText } from '../../site-text.tsx'
import { NewsNeighbours, NewsTags } from '../news-parts.tsx'

type Props = { params: Promise<{ slug: string }> }

// Drawn at the first visit, then from the cache like the rest.
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, values, publishedAt } = await newsOf(params)
  return pageMetadata({ title: values.title, description: values.summary, path: `/actualites/${slug}`, publishedAt })
}

export default async function NewsItemPage({ params }: Props) {
  const { id, slug, values, publishedAt } = await newsOf(params)
  const [instance, linked, around, latest] = await Promise.all([cachedInstance(), cachedActionsByIds(values.actions), cachedNewsNeighbours(id), cachedNewsOfCategory(values.category)])
  const today = currentDay()
  const path = `/actualites/${slug}`
  const day = publishedOn({ publishedAt }, instance.timeZone)
  const others = latest.filter((other) => other.id !== id).slice(0, 3)
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
        <NewsTags tags={around.tags} />
      </article>
      {linked.length === 0 ? null : <Section title="Dans le projet de santé" layout="margin" ground="surface"><ActionRows actions={linked} /></Section>}
      {others.length === 0 ? null : <Section title="À lire aussi" layout="margin"><NewsList news={others} today={today} timeZone={instance.timeZone} look="rows" headingLevel={3} /></Section>}
      <NewsNeighbours previous={around.previous} next={around.next} />
      <JsonLd data={{ '@type': 'NewsArticle', headline: values.title, description: values.summary, datePublished: publishedAt, ...(around.tags.length === 0 ? {} : { keywords: around.tags.map((tag) => tag.label) }), mainEntityOfPage: `${publicUrl()}${path}`, publisher: { '@type': 'MedicalOrganization', name: instance.fullName, url: publicUrl() } }} />
    </SitePage>
  )
}

async function newsOf(params: Props['params']) {
  return (await cachedNewsItem((await params).slug)) ?? notFound()
}
