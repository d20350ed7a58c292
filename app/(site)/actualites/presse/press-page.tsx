import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PressList } from '#components/content/press-list'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { cachedPressPage } from '#lib/content/cached-lists'
import { pageAddress } from '#lib/content/list-pages'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePage } from '../../site-page.tsx'
import { NewsTabs } from '../news-tabs.tsx'

const title = 'La presse en parle'
const lead = 'Les articles consacrés à la CPTS et à ses conventions. Les liens mènent aux sites des journaux.'
const address = '/actualites/presse'

export async function pressMetadata(page: number): Promise<Metadata> {
  const { pageCount } = await cachedPressPage(page)
  return pageMetadata({ title, description: lead, path: pageAddress(address, page), list: { address, page, pageCount } })
}

/** What newspapers wrote, the latest first, page by page. */
export async function PressPage({ page }: { page: number }) {
  const { items, pageCount } = await cachedPressPage(page)
  if (page > pageCount) notFound()
  const trail = [{ href: '/actualites', label: 'Actualités' }, ...(page === 1 ? [] : [{ href: address, label: title }])]
  return (
    <SitePage title={title} lead={lead} path={pageAddress(address, page)} trail={trail} current={page === 1 ? title : `Page ${page}`}>
      <div className="page-grid grid gap-8 py-8 sm:py-12">
        <NewsTabs current={address} />
        {items.length === 0
          ? <EmptyState title="Pas encore d’article" action={{ href: '/actualites', label: 'Lire nos actualités' }}>La revue de presse de la CPTS se trouvera ici.</EmptyState>
          : <PressList articles={items} today={currentDay()} />}
        <Pagination page={page} pageCount={pageCount} hrefFor={(other) => pageAddress(address, other)} label="Pages de la revue de presse" />
      </div>
    </SitePage>
  )
}
