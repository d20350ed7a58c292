import { db } from '#lib/platform/db/client'

export const dynamic = 'force-dynamic'

/** Whether this process can serve: 200 with the database, 503 without. Says nothing else. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    await db().$queryRaw`SELECT 1`
    return Response.json({ status: 'ok', database: 'ok' }, { headers })
  } catch {
    return Response.json({ status: 'unavailable', database: 'unreachable' }, { status: 503, headers })
  }
}
