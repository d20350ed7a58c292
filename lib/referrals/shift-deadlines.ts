import type { Tx } from '#lib/platform/db/client'
import { addOpenMinutes, type Opening, openMinutesBetween } from '#lib/platform/opening'
import { listDeadlines, setDeadlines } from './deadline-repository.ts'

/**
 * The coordination changes when it is there: whatever was due later keeps the opening time it had left, so that a closure never
 * makes anything late and an added morning never hurries anybody unseen. Returns how many dates moved.
 */
export async function shiftDeadlines(tx: Tx, { before, after }: { before: Opening; after: Opening }, now: Date): Promise<number> {
  // Many share the same end of a day: each is worked out once.
  const known = new Map<number, Date | null>()
  const moved = (await listDeadlines(tx, now)).flatMap((one) => {
    const at = one.at.getTime()
    if (!known.has(at)) known.set(at, addOpenMinutes(now, openMinutesBetween(now, one.at, before), after))
    const next = known.get(at)
    return next && next.getTime() !== at ? [{ ...one, at: next }] : []
  })
  await setDeadlines(tx, moved)
  return moved.length
}
