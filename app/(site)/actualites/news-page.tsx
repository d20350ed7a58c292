import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { NewsList } from '#components/content/news-list'
import { Pagination } from '#components/ui/pagination'
import { cachedNewsPage } from '#lib/content/cached-lists'
import { pageAddress, pageNumber } from '#lib/content/list-pages'
import type { NewsScope } from '#lib/content/public-list-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../page-metadata.ts'
import { NewsPicture } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'
import { NewsTabs } from './news-tabs.tsx'

/** A list of news: all of them, those of a category or those under a word, page by page. */
export type NewsListing = {
  scope: NewsScope
  title: string
  lead: string
  address: string
  /** What stands there while nothing is published. */
  empty: ReactNode
}

export async function newsListMetadata({ scope, title, lead, address }: NewsListing, page: number): Promise<Metadata> {
  const { pageCount } = await cachedNewsPage(scope, page)
  return pageMetadata({ title, description: lead, path: pageAddress(address, page), list: { address, page, pageCount } })
}

export async function NewsPage({ listing: { scope, title, lead, address, empty }, page }: { listing: NewsListing; page: number }) {
  const [{ timeZone }, { items, pageCount }] = await Promise.all([cachedInstance(), cachedNewsPage(scope, page)])
  if (page > pageCount) notFound()
  const trail = [...(address === '/actualites' ? [] : [{ href: '/actualites', label: 'Actualités' }]), ...(page === 1 ? [] : [{ href: address, label: title }])]
  return (
    <SitePage title={title} {...(scope === null && page === 1 ? { lead } : {})} path={pageAddress(address, page)} trail={trail} current={page === 1 ? title : `Page ${page}`}>
      <div className="page-grid grid gap-8 py-8 sm:py-12">
        <NewsTabs current={address} />
        {items.length === 0 ? empty : <NewsList news={items} today={currentDay()} timeZone={timeZone} {...(scope === null && page === 1 ? { look: 'front', renderPicture: (id) => <NewsPicture id={id} /> } : { look: 'rows' })} />}
        <Pagination page={page} pageCount={pageCount} hrefFor={(other) => pageAddress(address, other)} label="Pages des actualités" />
        {items.length === 0 ? null : <p><a href="/actualites/flux.xml">Suivre ces actualités dans un lecteur de flux (RSS)</a></p>}
      </div>
    </SitePage>
  )
}

/** The number in the address of a page: 404 for what is none (the door leads the first page to its list). */
export async function pageOf(params: Promise<{ numero: string }>): Promise<number> {
  return pageNumber((await params).numero) ?? notFound()
}
