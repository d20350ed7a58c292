import { cachedNewsFeed } from '#lib/content/cached-news-feed'

export const dynamic = 'force-dynamic'

/** The latest news for feed readers and partner sites (RSS 2.0). */
export async function GET(): Promise<Response> {
  return new Response(await cachedNewsFeed(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
