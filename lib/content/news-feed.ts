import { htmlText } from '#lib/platform/format/html-text'
import { newsCategories } from '#lib/content/kinds/news'
import type { ListedContent } from './listed-fields.ts'

/** How many pieces of news a feed tells. */
export const feedLength = 30

/** News as an RSS 2.0 document, the newest first. */
export function newsFeed(news: readonly ListedContent<'news'>[], site: { name: string; sentence: string; url: string; logo?: string | null }): string {
  const items = news.slice(0, feedLength).map(({ slug, publishedAt, values }) => [
    '<item>',
    `<title>${xmlText(values.title)}</title>`,
    `<link>${site.url}/actualites/${slug}</link>`,
    `<guid isPermaLink="true">${site.url}/actualites/${slug}</guid>`,
    `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
    values.category === '' ? '' : `<category>${xmlText(newsCategories[values.category])}</category>`,
    `<description>${xmlText(values.summary)}</description>`,
    '</item>',
  ].join(''))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${xmlText(site.name)} : actualités</title><link>${site.url}/actualites</link><language>fr</language>`,
    `<description>${xmlText(site.sentence === '' ? site.name : site.sentence)}</description>`,
    `<atom:link href="${site.url}/actualites/flux.xml" rel="self" type="application/rss+xml"/>`,
    ...(site.logo === undefined || site.logo === null ? [] : [`<image><url>${site.url}${site.logo}</url><title>${xmlText(site.name)} : actualités</title><link>${site.url}/actualites</link></image>`]),
    ...items,
    '</channel></rss>',
  ].join('\n')
}

/** Characters that no XML document may hold are left out. */
function xmlText(text: string): string {
  return htmlText(text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''))
}
