import type { Tx } from '#lib/platform/db/client'
import { type AttendanceMark, listMarkable, saveMark } from './attendance-repository.ts'
import { markBounds } from './attendance.ts'
import { awaitSending } from './attestation-repository.ts'
import { withdrawChangedWithin } from './withdraw-changed-within.ts'

/** What became of marks: how many were written or known already, and how many bear on nobody of this date. */
export type MarksTaken = { kept: number; unknown: number }

/**
 * Writes who was there. The same mark, sent a hundred times from two tablets, is one line; a later word stands over an earlier
 * one, in whatever order they arrive. A clock that runs ahead is brought back to now.
 * An attestation that says otherwise is withdrawn.
 */
export async function markAttendanceWithin(tx: Tx, sessionId: string, marks: readonly AttendanceMark[], markedById: string | null, now: Date): Promise<MarksTaken> {
  await awaitSending(tx, sessionId)
  const markable = await listMarkable(tx, sessionId)
  let kept = 0
  for (const mark of marks) {
    const people = markable.people.get(mark.registrationId)
    const halfDay = markable.halfDays.get(mark.halfDayId)
    if (people === undefined || mark.position > people || halfDay === undefined) continue
    await saveMark(tx, { ...mark, saidAt: markBounds(mark.saidAt, halfDay, now) }, { markedById, receivedAt: now })
    kept += 1
  }
  if (kept > 0) await withdrawChangedWithin(tx, sessionId, now)
  return { kept, unknown: marks.length - kept }
}
