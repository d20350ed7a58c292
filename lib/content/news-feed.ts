import { newsCategories } from '#lib/content/kinds/news'
import { rss } from '#lib/platform/format/rss'
import type { ListedContent } from './listed-fields.ts'

/** How many pieces of news a feed tells. */
export const feedLength = 30

/** News as an RSS 2.0 document, the newest first. */
export function newsFeed(news: readonly ListedContent<'news'>[], site: { name: string; sentence: string; url: string; logo?: string | null }): string {
  const items = news.slice(0, feedLength).map(({ slug, publishedAt, values }) => {
    const link = `${site.url}/actualites/${slug}`
    return { title: values.title, link, guid: link, publishedAt: new Date(publishedAt), category: values.category === '' ? '' : newsCategories[values.category], description: values.summary }
  })
  return rss({ title: `${site.name} : actualités`, sentence: site.sentence === '' ? site.name : site.sentence, url: site.url, page: '/actualites', self: '/actualites/flux.xml', logo: site.logo ?? null }, items)
}
