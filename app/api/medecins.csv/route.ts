import { cachedPublicFeedCsv } from '#lib/cartodispo/cached-public-register'

export const dynamic = 'force-dynamic'

/** The public register as a table for a spreadsheet. */
export async function GET(): Promise<Response> {
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="medecins.csv"' }
  return new Response(await cachedPublicFeedCsv(), { headers })
}
