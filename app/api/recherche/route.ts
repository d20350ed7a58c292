import { currentDay } from '#lib/platform/cache/freshness'
import { publicSuggestions } from '#lib/search/queries'

export const dynamic = 'force-dynamic'

/** Titles for the search box, while somebody types. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await publicSuggestions(typed.slice(0, 120), currentDay()), { headers: { 'cache-control': 'max-age=60' } })
}
