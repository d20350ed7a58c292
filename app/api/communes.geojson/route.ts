import { cachedCommuneShapes } from '#lib/territory/cached-commune-shapes'

export const dynamic = 'force-dynamic'

/** The communes of the territory, for the interactive map. */
export async function GET(): Promise<Response> {
  return new Response(await cachedCommuneShapes(), { headers: { 'content-type': 'application/geo+json; charset=utf-8' } })
}
