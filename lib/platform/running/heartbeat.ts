import { db } from '#lib/platform/db/client'

/** Seconds after which the absence of a sign of life, which comes every half minute, is silence. */
const silentSeconds = 150

/** A worker says that it lives. */
export async function beat(now: Date): Promise<void> {
  await db().$executeRaw`INSERT INTO heartbeat (part, at) VALUES ('worker', ${now}) ON CONFLICT (part) DO UPDATE SET at = greatest(heartbeat.at, excluded.at)`
}

/** Whether any worker lives, as far as the database knows. */
export async function workerState(now: Date): Promise<'ok' | 'silent'> {
  const found = await db().heartbeat.findUnique({ where: { part: 'worker' }, select: { at: true } })
  return found !== null && now.getTime() - found.at.getTime() < silentSeconds * 1000 ? 'ok' : 'silent'
}
