import { cachedInstance } from '#lib/instance/cached-instance'
import { pngOf } from '#lib/platform/files/png'
import { cachedPictureFile } from '#lib/territory/cached-pictures'
import { cachedEmblem } from '#lib/territory/cached-territory'
import { mosaicIconSvg } from '#lib/territory/mosaic-icon'

export const dynamic = 'force-dynamic'

const sizes = new Map([32, 48, 180, 192, 512].map((size) => [`${size}.png`, size]))

/** The territory's mosaic as an icon, for phones and tabs, and as the decoration of pages. */
export async function GET(request: Request, { params }: { params: Promise<{ size: string }> }): Promise<Response> {
  const name = (await params).size
  if (name === 'mosaique.svg') return mosaic(new URL(request.url).searchParams.get('v'))
  const size = sizes.get(name)
  if (size === undefined) return new Response('Introuvable', { status: 404 })
  const [instance, emblem] = await Promise.all([cachedInstance(), cachedEmblem()])
  const { png, etag } = await pngOf(mosaicIconSvg(emblem, instance.accent), size)
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } })
  return new Response(png, { headers: { 'content-type': 'image/png', etag } })
}

async function mosaic(version: string | null): Promise<Response> {
  const made = await cachedPictureFile()
  if (made === null) return new Response('Introuvable', { status: 404 })
  // An old page may ask for an old version: it gets today's drawing, and does not keep it.
  const keep = version === made.version ? 'public, max-age=31536000, immutable' : 'max-age=0, must-revalidate'
  return new Response(made.svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': keep } })
}
