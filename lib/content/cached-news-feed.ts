import { publicInstance } from '#lib/instance/queries'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { pictureAddress } from '#lib/media/media-address'
import { bestWidth } from '#lib/media/picture-shape'
import { publicMedia } from '#lib/media/queries'
import { publicUrl } from '#lib/platform/env'
import { feedLength, newsFeed } from './news-feed.ts'
import { publicNews } from './public-list-queries.ts'

/** The feed of news, as RSS text. */
export const cachedNewsFeed = cachedRead('news-feed', [cacheTags.content, cacheTags.instance], async () => {
  const [{ shortName, tagline, logoId }, news] = await Promise.all([publicInstance(), publicNews(null, { limit: feedLength })])
  const logo = logoId === null ? undefined : (await publicMedia([logoId]))[logoId]
  return newsFeed(news, { name: shortName, sentence: tagline, url: publicUrl(), logo: logo?.kind === 'picture' ? pictureAddress(logo, bestWidth(logo.width, 480)) : null })
})
