import { publicInstance } from '#lib/instance/queries'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { publicUrl } from '#lib/platform/env'
import { feedLength, newsFeed } from './news-feed.ts'
import { publicNews } from './public-list-queries.ts'

/** The feed of news, as RSS text. */
export const cachedNewsFeed = cachedRead('news-feed', [cacheTags.content, cacheTags.instance], async () => {
  const [{ shortName, tagline }, news] = await Promise.all([publicInstance(), publicNews(null, { limit: feedLength })])
  return newsFeed(news, { name: shortName, sentence: tagline, url: publicUrl() })
})
