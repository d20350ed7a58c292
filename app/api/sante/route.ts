import { now } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { readMaintenance } from '#lib/platform/running/maintenance'
import { workerState } from '#lib/platform/running/heartbeat'

export const dynamic = 'force-dynamic'

/**
 * Whether this process can serve: 200 with the database, 503 without. The worker is told beside (a silent one is no reason to
 * send people elsewhere), and so is maintenance, during which this process still answers. Says nothing else.
 */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  const isServing = readMaintenance() === null
  try {
    await db().$queryRaw`SELECT 1`
    return Response.json({ status: isServing ? 'ok' : 'maintenance', database: 'ok', worker: await workerState(now()) }, { headers })
  } catch {
    return Response.json({ status: isServing ? 'unavailable' : 'maintenance', database: 'unreachable' }, { status: isServing ? 503 : 200, headers })
  }
}
