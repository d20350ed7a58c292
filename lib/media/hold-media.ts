import type { Tx } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'

/**
 * For whoever writes down that these media are used: returns those that are not there (any more), and keeps the others
 * from being removed until the transaction ends. Without the lock, a removal decided meanwhile would leave a hole in a page.
 */
export async function holdMedia(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const asked = [...new Set(ids)].filter(isUuid).toSorted()
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM media WHERE id = ANY(${asked}::uuid[]) AND removed_at IS NULL ORDER BY id FOR SHARE`
  const there = new Set(rows.map((row) => row.id))
  return ids.filter((id) => !there.has(id))
}
