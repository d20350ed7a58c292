import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewsList } from '#components/content/news-list'
import { EmptyState } from '#components/ui/empty-state'
import { cachedNews } from '#lib/content/cached-contents'
import { newsCategories } from '#lib/content/kinds/news'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../../../page-metadata.ts'
import { SitePage } from '../../../site-page.tsx'
import { NewsTabs } from '../../news-tabs.tsx'

type Props = { params: Promise<{ categorie: string }> }

// The categories are known beforehand: any other address is none.
export const dynamicParams = false
export const generateStaticParams = () => Object.keys(newsCategories).map((categorie) => ({ categorie }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { categorie, label } = await categoryOf(params)
  return pageMetadata({ title: `Actualités : ${label}`, description: `Les actualités de la CPTS, ${label.toLowerCase()}.`, path: `/actualites/categorie/${categorie}` })
}

export default async function CategoryPage({ params }: Props) {
  const { categorie, label } = await categoryOf(params)
  const [{ timeZone }, news] = await Promise.all([cachedInstance(), cachedNews()])
  const found = news.filter((one) => one.values.category === categorie)
  const path = `/actualites/categorie/${categorie}`
  return (
    <SitePage title={label} path={path} trail={[{ href: '/actualites', label: 'Actualités' }]}>
      <div className="page-grid grid gap-8 py-8 sm:py-12">
        <NewsTabs news={news} current={path} />
        {found.length === 0
          ? <EmptyState title="Rien encore dans cette catégorie" action={{ href: '/actualites', label: 'Voir toutes les actualités' }}>Les actualités « {label} » seront publiées ici.</EmptyState>
          : <NewsList news={found} today={currentDay()} timeZone={timeZone} look="rows" />}
      </div>
    </SitePage>
  )
}

async function categoryOf(params: Props['params']): Promise<{ categorie: string; label: string }> {
  const { categorie } = await params
  const found = Object.entries(newsCategories).find(([name]) => name === categorie)
  if (found === undefined) notFound()
  return { categorie, label: found[1] }
}
