import type { Tx } from '#lib/platform/db/client'
import { loadQueue, type LockedSession } from './repository.ts'
import { allocateSeats, type Queued } from './seats.ts'

/** Whether somebody who comes last has seats. Whoever would have none if they were alone has none behind a queue: it is not read. */
export async function isSeated(tx: Tx, session: LockedSession, last: Queued): Promise<boolean> {
  if (!allocateSeats(session, [last]).includes(last.id)) return false
  return session.waiting === 0 || allocateSeats(session, [...(await loadQueue(tx, session.id)), last]).includes(last.id)
}
