import type { Tx } from '#lib/platform/db/client'
import type { AttendanceSource, SaidAttendance } from './attendance.ts'

export type AttendanceMark = SaidAttendance & { source: AttendanceSource; saidAt: Date; signature?: string | undefined }

/** Whom a mark may bear on: people who have a seat, by registration, and the half-days of the date. */
export async function listMarkable(tx: Tx, sessionId: string): Promise<{ people: Map<string, number>; halfDays: Map<string, { startsAt: Date }> }> {
  const people = await tx.registration.findMany({ where: { sessionId, state: 'registered' }, select: { id: true, people: true } })
  const halfDays = await tx.halfDay.findMany({ where: { sessionId }, select: { id: true, startsAt: true } })
  return { people: new Map(people.map((one) => [one.id, one.people])), halfDays: new Map(halfDays.map((one) => [one.id, one])) }
}

/**
 * Writes a mark unless a later one is there. A signature stays until an absence is said; one that arrives after a later word of
 * presence is put beside it.
 */
export async function saveMark(tx: Tx, mark: AttendanceMark, { markedById, receivedAt }: { markedById: string | null; receivedAt: Date }): Promise<void> {
  const strokes = mark.isPresent ? (mark.signature ?? null) : null
  const signedAt = strokes === null ? null : mark.saidAt
  await tx.$executeRaw`
    INSERT INTO attendance (registration_id, position, half_day_id, is_present, source, said_at, received_at, marked_by_id, signed_at, strokes)
    VALUES (${mark.registrationId}::uuid, ${mark.position}, ${mark.halfDayId}::uuid, ${mark.isPresent}, ${mark.source}::attendance_source, ${mark.saidAt}, ${receivedAt}, ${markedById}::uuid, ${signedAt}, ${strokes})
    ON CONFLICT (registration_id, position, half_day_id) DO UPDATE SET is_present = EXCLUDED.is_present, source = EXCLUDED.source, said_at = EXCLUDED.said_at, received_at = EXCLUDED.received_at, marked_by_id = EXCLUDED.marked_by_id,
      signed_at = CASE WHEN EXCLUDED.is_present THEN coalesce(EXCLUDED.signed_at, attendance.signed_at) END,
      strokes = CASE WHEN NOT EXCLUDED.is_present THEN NULL WHEN EXCLUDED.signed_at IS NULL THEN attendance.strokes ELSE EXCLUDED.strokes END
    WHERE attendance.said_at < EXCLUDED.said_at`
  if (signedAt !== null) {
    await tx.attendance.updateMany({
      where: { registrationId: mark.registrationId, position: mark.position, halfDayId: mark.halfDayId, isPresent: true, signedAt: null }, data: { signedAt, strokes },
    })
  }
}
