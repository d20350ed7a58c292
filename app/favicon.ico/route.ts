import { cachedInstance } from '#lib/instance/cached-instance'
import { pngOf } from '#lib/platform/files/png'
import { cachedEmblem } from '#lib/territory/cached-territory'
import { mosaicIconSvg } from '#lib/territory/mosaic-icon'

export const dynamic = 'force-dynamic'

/** Asked by browsers without being told: the same icon, as a PNG, which all of them read. */
export async function GET(): Promise<Response> {
  const [instance, emblem] = await Promise.all([cachedInstance(), cachedEmblem()])
  const { png, etag } = await pngOf(mosaicIconSvg(emblem, instance.accent), 48)
  return new Response(png, { headers: { 'content-type': 'image/png', etag } })
}
