import { now } from './clock.ts'
import { db } from '#lib/platform/db/client'
import { keyedHash } from './secret.ts'

export type Limit = { form: string; caller: string; max: number; windowSeconds: number }

/**
 * Counts one try of a caller at a form and says whether it is within the limit. Kept in PostgreSQL, so that several
 * processes count as one; the caller is stored as a keyed, truncated hash.
 */
export async function isWithinLimit(limit: Limit): Promise<boolean> {
  const key = `${limit.form}:${keyedHash('rate-limit', `${limit.form}\n${limit.caller}`).slice(0, 16)}`
  const start = new Date(Math.floor(now().getTime() / 1000 / limit.windowSeconds) * limit.windowSeconds * 1000)
  const rows = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO rate_limit (key, window_start, count) VALUES (${key}, ${start}, 1)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN rate_limit.window_start = EXCLUDED.window_start THEN rate_limit.count + 1 ELSE 1 END,
      window_start = EXCLUDED.window_start
    RETURNING count`
  return (rows[0]?.count ?? 1) <= limit.max
}
