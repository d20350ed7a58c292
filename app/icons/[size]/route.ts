import { cachedInstance } from '#lib/instance/cached-instance'
import { pngOf } from '#lib/platform/files/png'
import { cachedEmblem } from '#lib/territory/cached-territory'
import { mosaicIconSvg } from '#lib/territory/mosaic-icon'

export const dynamic = 'force-dynamic'

const sizes: Record<string, number> = { '32.png': 32, '48.png': 48, '180.png': 180, '192.png': 192, '512.png': 512 }

/** The territory's mosaic as an icon, for phones and tabs. */
export async function GET(request: Request, { params }: { params: Promise<{ size: string }> }): Promise<Response> {
  const size = sizes[(await params).size]
  if (size === undefined) return new Response('Introuvable', { status: 404 })
  const [instance, emblem] = await Promise.all([cachedInstance(), cachedEmblem()])
  const { png, etag } = await pngOf(mosaicIconSvg(emblem, instance.accent), size)
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } })
  return new Response(png, { headers: { 'content-type': 'image/png', etag } })
}
