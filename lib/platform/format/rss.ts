import { htmlText } from './html-text.ts'

export type RssItem = { title: string; link: string; guid: string; publishedAt: Date; category: string; description: string }
export type RssChannel = { title: string; sentence: string; url: string; page: string; self: string; logo?: string | null }

/** An RSS 2.0 document; addresses of the channel are paths below its `url`. */
export function rss({ title, sentence, url, page, self, logo = null }: RssChannel, items: readonly RssItem[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${xmlText(title)}</title><link>${url}${page}</link><language>fr</language>`,
    `<description>${xmlText(sentence)}</description>`,
    `<atom:link href="${url}${self}" rel="self" type="application/rss+xml"/>`,
    ...(logo === null ? [] : [`<image><url>${url}${logo}</url><title>${xmlText(title)}</title><link>${url}${page}</link></image>`]),
    ...items.map((item) => [
      '<item>', `<title>${xmlText(item.title)}</title>`, `<link>${item.link}</link>`, `<guid isPermaLink="${item.guid === item.link ? 'true' : 'false'}">${xmlText(item.guid)}</guid>`,
      `<pubDate>${item.publishedAt.toUTCString()}</pubDate>`, item.category === '' ? '' : `<category>${xmlText(item.category)}</category>`, `<description>${xmlText(item.description)}</description>`, '</item>',
    ].join('')),
    '</channel></rss>',
  ].join('\n')
}

/** Characters that no XML document may hold are left out. */
function xmlText(text: string): string {
  return htmlText(text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''))
}
