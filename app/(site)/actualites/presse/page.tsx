import type { Metadata } from 'next'
import { PressList } from '#components/content/press-list'
import { EmptyState } from '#components/ui/empty-state'
import { cachedNews, cachedPress } from '#lib/content/cached-contents'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePage } from '../../site-page.tsx'
import { NewsTabs } from '../news-tabs.tsx'

const title = 'La presse en parle'
const lead = 'Les articles consacrés à la CPTS et à ses conventions. Les liens mènent aux sites des journaux.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/actualites/presse' })

export default async function PressPage() {
  const [news, press] = await Promise.all([cachedNews(), cachedPress()])
  const articles = [...press].sort((a, b) => ((a.values.publishedOn ?? '') < (b.values.publishedOn ?? '') ? 1 : -1))
  return (
    <SitePage title={title} lead={lead} path="/actualites/presse" trail={[{ href: '/actualites', label: 'Actualités' }]}>
      <div className="page-grid grid gap-8 py-8 sm:py-12">
        <NewsTabs news={news} current="/actualites/presse" />
        {articles.length === 0
          ? <EmptyState title="Pas encore d’article" action={{ href: '/actualites', label: 'Lire nos actualités' }}>La revue de presse de la CPTS se trouvera ici.</EmptyState>
          : <PressList articles={articles} today={currentDay()} />}
      </div>
    </SitePage>
  )
}
