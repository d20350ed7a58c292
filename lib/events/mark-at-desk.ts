import { recordAudit } from '#lib/platform/audit/record-audit'
import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, type Result } from '#lib/platform/result'
import type { AttendanceMark } from './attendance-repository.ts'
import { markAttendanceWithin, type MarksTaken } from './mark-attendance-within.ts'

/** Whoever holds the link of a desk marks who is there: one by one, or all that a tablet kept while the network was away. */
export async function markAtDesk(actor: Actor | null, input: { token: string; marks: readonly AttendanceMark[] }, now: Date): Promise<Result<MarksTaken, 'link-unknown' | 'link-expired'>> {
  return transaction(async (tx) => {
    const link = await readActionLink(tx, 'event-desk', input.token, now)
    if (!link.ok) return link
    const taken = await markAttendanceWithin(tx, link.value.subjectId, input.marks, actor?.userId ?? null, now)
    if (taken.kept > 0) await recordAudit(tx, actor ?? linkActor([]), { event: 'session.attendance_marked', subjectType: 'session', subjectId: link.value.subjectId, capacity: 'desk', data: { marks: taken.kept, linkId: link.value.id } })
    return ok(taken)
  })
}
