import type { MetadataRoute } from 'next'
import { cachedActions, cachedAgreements, cachedCampaigns, cachedNews, cachedOffers, cachedPages } from '#lib/content/cached-contents'
import { offersInForce } from '#lib/content/in-time'
import { housedPages, takenAddresses } from '#lib/content/taken-addresses'
import { currentDay } from '#lib/platform/cache/freshness'
import { publicUrl } from '#lib/platform/env'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { communeSlug } from '#lib/territory/commune-slug'
import { sitePlaces } from './(site)/site-places.ts'

/** Every public page, for search engines. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [news, actions, campaigns, offers, agreements, pages, communes] = await Promise.all([cachedNews(), cachedActions(), cachedCampaigns(), cachedOffers(), cachedAgreements(), cachedPages(), cachedCommunes()])
  const under = (base: string, contents: readonly { slug: string; publishedAt: string }[]) => contents.map(({ slug, publishedAt }) => ({ path: `${base}/${slug}`, at: publishedAt }))
  const fixed = ['/', ...sitePlaces.flatMap((part) => part.places.map((place) => place.path))].map((path) => ({ path, at: null }))
  const written = [
    ...under('/actualites', news), ...under('/projet-de-sante', actions), ...under('/prevention', campaigns),
    ...under('/s-installer', offersInForce(offers, currentDay())), ...under('/conventions', agreements),
    ...under('', pages.filter((one) => !Object.hasOwn(housedPages, one.slug) && !takenAddresses.has(one.slug))),
  ]
  const places = communes.filter((one) => one.membership === 'territory').map((one) => ({ path: `/medecins/${communeSlug(one.name)}`, at: null }))
  return [...fixed, ...written, ...places].map(({ path, at }) => ({ url: `${publicUrl()}${path === '/' ? '' : path}`, ...(at === null ? {} : { lastModified: at }) }))
}
