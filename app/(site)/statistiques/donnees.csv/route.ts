import { cachedPublicFigures } from '#lib/cartodispo/cached-public-register'
import { csvOf } from '#lib/platform/files/csv'
import { cachedQuarters } from '#lib/statistics/cached-quarters'
import { statisticsSheet } from '#lib/statistics/statistics-sheet'

export const dynamic = 'force-dynamic'

/** The public figures as a table for a spreadsheet; next.config.ts lets other sites read it. */
export async function GET(): Promise<Response> {
  const [register, quarters] = await Promise.all([cachedPublicFigures(), cachedQuarters()])
  return new Response(csvOf(statisticsSheet(register, quarters)), { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="statistiques.csv"' } })
}
