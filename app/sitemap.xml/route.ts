import { publicAddressCount, publicAddresses } from '#lib/content/public-queries'
import { contentsPerSitemap, sitemapEnd, sitemapIndex, sitemapLine, sitemapPath, sitemapStart } from '#lib/content/sitemap'
import { currentDay } from '#lib/platform/cache/freshness'
import { publicUrl } from '#lib/platform/env'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { communeSlug } from '#lib/territory/commune-slug'
import { sitePlaces } from '#lib/menu/site-places'

export const dynamic = 'force-dynamic'

/** Rows read at a time: a sitemap of any length leaves without ever being whole in memory. */
const portion = 2_000
const headers = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' }

/** Every public page, for search engines; past 40,000 contents, the list of the sitemaps that hold them. */
export async function GET(request: Request): Promise<Response> {
  const parts = Math.max(1, Math.ceil((await publicAddressCount()) / contentsPerSitemap))
  const asked = new URL(request.url).searchParams.get('partie')
  if (asked === null && parts > 1) return new Response(sitemapIndex(Array.from({ length: parts }, (_, index) => `${publicUrl()}/sitemap.xml?partie=${index + 1}`)), { headers })
  const part = asked === null ? 1 : Number(asked)
  if (!Number.isInteger(part) || part < 1 || part > parts) return new Response('Introuvable', { status: 404 })
  return new Response(asStream(sitemapPart(part)), { headers })
}

async function* sitemapPart(part: number): AsyncGenerator<string> {
  const site = publicUrl()
  yield sitemapStart
  if (part === 1) {
    const places = ['', ...sitePlaces.flatMap((group) => group.places.map((place) => place.path))]
    const communes = (await cachedCommunes()).filter((one) => one.membership === 'territory').map((one) => `/medecins/${communeSlug(one.name)}`)
    yield [...places, ...communes].map((path) => sitemapLine(`${site}${path}`, null)).join('')
  }
  const today = currentDay()
  let left = contentsPerSitemap
  for (let after: string | null = null; left > 0;) {
    const rows: Awaited<ReturnType<typeof publicAddresses>> = await publicAddresses({ after, skip: after === null ? (part - 1) * contentsPerSitemap : 0, limit: Math.min(portion, left) })
    if (rows.length === 0) break
    yield rows.map((row) => {
      const path = sitemapPath(row, today)
      return path === null ? '' : sitemapLine(`${site}${path}`, row.publishedAt)
    }).join('')
    after = rows.at(-1)?.id ?? null
    left -= rows.length
  }
  yield sitemapEnd
}

function asStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await texts.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}
