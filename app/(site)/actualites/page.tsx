import type { Metadata } from 'next'
import { NewsList } from '#components/content/news-list'
import { EmptyState } from '#components/ui/empty-state'
import { cachedNews } from '#lib/content/cached-contents'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { NewsTabs } from './news-tabs.tsx'

const title = 'Actualités'
const lead = 'Ce que les professionnels de santé du territoire font ensemble, et ce qui change pour vous.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/actualites' })

export default async function NewsPage() {
  const [instance, news] = await Promise.all([cachedInstance(), cachedNews()])
  const { timeZone } = instance
  const today = currentDay()
  return (
    <SitePage title={title} lead={lead} path="/actualites">
      <div className="page-grid grid gap-8 py-8 sm:py-12">
        <NewsTabs news={news} current="/actualites" />
        {news.length === 0
          ? <EmptyState title="Les premières nouvelles arrivent" action={{ href: '/cpts', label: 'Découvrir la CPTS' }}>Les actualités de {instance.shortName} seront publiées ici.</EmptyState>
          : <NewsList news={news} today={today} timeZone={timeZone} look="front" />}
        {news.length === 0 ? null : <p><a href="/actualites/flux.xml">Suivre ces actualités dans un lecteur de flux (RSS)</a></p>}
      </div>
    </SitePage>
  )
}
