import type { Metadata } from 'next'
import { pageAddress } from '#lib/content/list-pages'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLogo } from '#lib/instance/cached-logo'
import { pictureVersion } from '#lib/media/media-address'
import { cachedPictures } from '#lib/territory/cached-pictures'

type Told = {
  title: string; description: string; path: string; publishedAt?: string
  /** Of a page of a list: its number and how many there are, to name the pages beside it. */
  list?: { address: string; page: number; pageCount: number }
}

/** What search engines and shared links are told of a page: its one address, two sentences, and the picture made from its title. */
export async function pageMetadata({ title: told, description, path, publishedAt, list }: Told): Promise<Metadata> {
  const title = list === undefined || list.page === 1 ? told : `${told}, page ${list.page}`
  const [instance, pictures, logo] = await Promise.all([cachedInstance(), cachedPictures(), cachedLogo()])
  const short = description.replaceAll(/\s+/g, ' ').trim().slice(0, 300)
  // The picture's address names the drawing's version, since those who show it keep it for long.
  const picture = { url: `/icons/partage${path === '/' ? '/accueil' : path}?v=${pictures?.version ?? '0'}${logo === null ? '' : pictureVersion(logo.picture.rendering)}`, width: 1200, height: 630, alt: `${title}, ${instance.shortName}` }
  const shared = { title, description: short, url: path, siteName: instance.shortName, locale: 'fr_FR', images: [picture] }
  return {
    title,
    description: short,
    alternates: { canonical: path, ...(path.startsWith('/actualites') ? { types: { 'application/rss+xml': '/actualites/flux.xml' } } : {}) },
    openGraph: publishedAt === undefined ? { type: 'website', ...shared } : { type: 'article', publishedTime: publishedAt, ...shared },
    ...(list === undefined ? {} : { pagination: { previous: list.page > 1 ? pageAddress(list.address, list.page - 1) : null, next: list.page < list.pageCount ? pageAddress(list.address, list.page + 1) : null } }),
    twitter: { card: 'summary_large_image' },
  }
}
