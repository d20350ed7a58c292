import { cachedActions, cachedAgreements, cachedCampaigns, cachedNews, cachedOffers, cachedPages } from '#lib/content/cached-contents'
import { offersInForce } from '#lib/content/in-time'
import { newsCategories } from '#lib/content/kinds/news'
import { cachedInstance } from '#lib/instance/cached-instance'
import { currentDay } from '#lib/platform/cache/freshness'
import { sharePicture } from '#lib/platform/files/share-picture'
import { ofPlace } from '#lib/platform/format/french-place'
import { cachedCommunes, cachedEmblem } from '#lib/territory/cached-territory'
import { communeSlug } from '#lib/territory/commune-slug'
import { pictureColours } from '#lib/territory/mosaic-picture'
import { shareGroundSvg } from '#lib/territory/share-ground'
import { placeTitle } from '../../../(site)/site-places.ts'

export const dynamic = 'force-dynamic'

type Titled = readonly { slug: string; values: { title: string } }[]
const lists: Record<string, () => Promise<Titled>> = {
  actualites: cachedNews, 'projet-de-sante': cachedActions, prevention: cachedCampaigns, conventions: cachedAgreements,
  's-installer': async () => offersInForce(await cachedOffers(), currentDay()),
}

/** The picture of a shared link, made from the title of a page that is there: nobody chooses the words. */
export async function GET(request: Request, { params }: { params: Promise<{ page: string[] }> }): Promise<Response> {
  const { page } = await params
  const [instance, emblem] = await Promise.all([cachedInstance(), cachedEmblem()])
  const title = page.join('/') === 'accueil' ? (instance.tagline === '' ? instance.fullName : instance.tagline) : await titleOf(page)
  if (title === null) return new Response('Introuvable', { status: 404 })
  const { png, etag } = await sharePicture({ title, name: instance.shortName, ground: shareGroundSvg(emblem, instance.accent), ink: pictureColours.ink, accent: instance.accent })
  const headers = { etag, 'cache-control': 'public, max-age=86400' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(png, { headers: { ...headers, 'content-type': 'image/png' } })
}

async function titleOf(page: readonly string[]): Promise<string | null> {
  const [first = '', second = '', third = ''] = page
  const place = placeTitle(`/${page.join('/')}`)
  if (place !== null || page.length > 3) return place
  if (first === 'actualites' && second === 'categorie') return Object.entries(newsCategories).find(([name]) => name === third)?.[1] ?? null
  if (first === 'medecins' && page.length === 2) return aroundCommune(second)
  if (page.length === 1) return (await cachedPages()).find((one) => one.slug === first)?.values.title ?? null
  return (await lists[first]?.())?.find((one) => one.slug === second)?.values.title ?? null
}

async function aroundCommune(slug: string): Promise<string | null> {
  const commune = (await cachedCommunes()).find((one) => communeSlug(one.name) === slug)
  return commune ? `Médecins autour ${ofPlace(commune.name)}` : null
}
