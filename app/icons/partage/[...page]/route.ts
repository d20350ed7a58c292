import { cachedTitle } from '#lib/content/cached-contents'
import { cachedNewsPage } from '#lib/content/cached-lists'
import type { ContentKindName } from '#lib/content/content-fields'
import { newsCategories } from '#lib/content/kinds/news'
import { isSlug } from '#lib/content/slug'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLogo } from '#lib/instance/cached-logo'
import { readVariant } from '#lib/media/read-variant-adapter'
import { currentDay } from '#lib/platform/cache/freshness'
import { sharePicture } from '#lib/platform/files/share-picture'
import { ofPlace } from '#lib/platform/format/french-place'
import { cachedCommunes, cachedEmblem } from '#lib/territory/cached-territory'
import { communeSlug } from '#lib/territory/commune-slug'
import { pictureColours } from '#lib/territory/mosaic-picture'
import { shareGroundSvg } from '#lib/territory/share-ground'
import { placeTitle } from '#lib/menu/site-places'

export const dynamic = 'force-dynamic'

const kinds: Readonly<Record<string, ContentKindName>> = { actualites: 'news', 'projet-de-sante': 'action', prevention: 'campaign', conventions: 'agreement', 's-installer': 'offer' }

/** The picture of a shared link, made from the title of a page that is there: nobody chooses the words. */
export async function GET(request: Request, { params }: { params: Promise<{ page: string[] }> }): Promise<Response> {
  const { page } = await params
  const [instance, emblem, logo] = await Promise.all([cachedInstance(), cachedEmblem(), cachedLogo()])
  const title = page.join('/') === 'accueil' ? (instance.tagline === '' ? instance.fullName : instance.tagline) : await titleOf(page)
  if (title === null) return new Response('Introuvable', { status: 404 })
  const { png, etag } = await sharePicture({ title, name: instance.shortName, ground: shareGroundSvg(emblem, instance.accent), ink: pictureColours.ink, accent: instance.accent, logo: logo === null ? null : await readVariant(logo.picture, 480) })
  const headers = { etag, 'cache-control': 'public, max-age=86400' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(png, { headers: { ...headers, 'content-type': 'image/png' } })
}

async function titleOf(page: readonly string[]): Promise<string | null> {
  // The pages of a list share its picture.
  const [first = '', second = '', third = ''] = page.at(-2) === 'page' ? page.slice(0, -2) : page
  const path = [first, second, third].filter((one) => one !== '')
  const place = placeTitle(`/${path.join('/')}`)
  if (place !== null || page.length > 5) return place
  if (first === 'actualites' && second === 'categorie') return Object.entries(newsCategories).find(([name]) => name === third)?.[1] ?? null
  if (first === 'actualites' && second === 'mot-cle') return isSlug(third) ? wordTitle(third) : null
  if (first === 'medecins' && path.length === 2) return aroundCommune(second)
  return path.length === 1 ? contentTitle('page', first) : path.length === 2 ? contentTitle(kinds[first], second) : null
}

async function contentTitle(kind: ContentKindName | undefined, slug: string): Promise<string | null> {
  const found = kind === undefined || !isSlug(slug) ? null : await cachedTitle(kind, slug)
  return found === null || (found.lastDay !== null && found.lastDay < currentDay()) ? null : found.title
}

async function wordTitle(slug: string): Promise<string | null> {
  const { total, label } = await cachedNewsPage({ facet: 'tag', slug }, 1)
  return total === 0 ? null : `Actualités : ${label}`
}

async function aroundCommune(slug: string): Promise<string | null> {
  const commune = (await cachedCommunes()).find((one) => communeSlug(one.name) === slug)
  return commune ? `Médecins autour ${ofPlace(commune.name)}` : null
}
