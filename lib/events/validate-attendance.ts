import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { fingerprint } from '#lib/platform/secret'
import { isUuid } from '#lib/platform/uuid'
import { minutesOf, presenceText } from './attendance-hours.ts'
import { canValidateAttendance } from './policy.ts'
import { insertValidation, listPresences, listValidations } from './presence-repository.ts'
import { loadSessionForUpdate } from './repository.ts'

/** Somebody stands behind who was at a date that is over, as it is known now; what changes afterwards is to be validated anew. */
export async function validateAttendance(actor: Actor, input: { sessionId: string }, now: Date): Promise<Result<{ sessionId: string }, 'not-found' | 'not-over' | 'nobody-there'>> {
  if (!canValidateAttendance(actor) || !isUuid(input.sessionId)) return refuse('not-found')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.sessionId, now)
    if (!session || session.isCancelled) return refuse('not-found')
    if (session.endsAt > now) return refuse('not-over')
    const presences = await listPresences(tx, { sessionId: session.id })
    if (presences.length === 0) return refuse('nobody-there')
    const digest = fingerprint(presenceText(presences))
    const [latest] = await listValidations(tx, [session.id])
    if (latest?.digest === digest) return ok({ sessionId: session.id })
    const people = new Set(presences.map((one) => `${one.registrationId}.${one.position}`)).size
    await insertValidation(tx, { sessionId: session.id, digest, people, minutes: minutesOf(presences), validatedById: actor.userId, validatedAt: now })
    await recordAudit(tx, actor, { event: 'session.attendance_validated', subjectType: 'session', subjectId: session.id, data: { people, minutes: minutesOf(presences) } })
    return ok({ sessionId: session.id })
  })
}
