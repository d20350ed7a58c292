import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import type { AttendanceSource, SaidAttendance } from './attendance.ts'
import { markAttendanceWithin } from './mark-attendance-within.ts'
import { canRunEvents } from './policy.ts'
import { findRegistration, loadSessionForUpdate } from './repository.ts'

/** The coordination writes who was there, at any time: from the list, or from a signed sheet. */
export async function markAttendance(actor: Actor, input: SaidAttendance & { source: AttendanceSource }, now: Date): Promise<Result<{ eventId: string; sessionId: string }, 'not-found'>> {
  if (!canRunEvents(actor) || !isUuid(input.registrationId) || !isUuid(input.halfDayId)) return refuse('not-found')
  return transaction(async (tx) => {
    const one = await findRegistration(tx, input.registrationId)
    const session = one && (await loadSessionForUpdate(tx, one.sessionId, now))
    if (!session) return refuse('not-found')
    const { kept } = await markAttendanceWithin(tx, session.id, [{ ...input, saidAt: now }], actor.userId, now)
    if (kept === 0) return refuse('not-found')
    await recordAudit(tx, actor, { event: 'session.attendance_marked', subjectType: 'session', subjectId: session.id, capacity: 'coordination', data: { registrationId: input.registrationId, isPresent: input.isPresent } })
    return ok({ eventId: session.eventId, sessionId: session.id })
  })
}
