import { cachedPublicFeed } from '#lib/cartodispo/cached-public-register'

export const dynamic = 'force-dynamic'

/** The public register, for partner platforms to show it too. */
export async function GET(): Promise<Response> {
  return new Response(await cachedPublicFeed(), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
