import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { cancelAbsenceRow, isAbsenceCancelled } from './absence-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { bumpPractice } from './repository.ts'
import { speakForPractice, type SpeakRefusal } from './speak-for-practice.ts'

export type CancelAbsence = { practiceId: string; absenceId: string }
export type CancelAbsenceRefusal = SpeakRefusal | 'absence-unknown' | 'absence-over'

/** Takes an absence back (back early, or never away). What was declared stays in the history; asking twice is the same. */
export async function cancelAbsence(actor: Actor, input: CancelAbsence, now: Date): Promise<Result<'cancelled', CancelAbsenceRefusal>> {
  return transaction(async (tx) => {
    const speaking = await speakForPractice(tx, actor, input.practiceId, now)
    if (!speaking.ok) return speaking
    const { practice, today, by } = speaking.value
    const absence = practice.absences.find((one) => one.id === input.absenceId)
    if (!absence) return (await isAbsenceCancelled(tx, practice.id, input.absenceId)) ? ok('cancelled') : refuse('absence-unknown')
    if (absence.until_on !== null && absence.until_on < today) return refuse('absence-over')

    await cancelAbsenceRow(tx, practice.id, absence, by)
    await bumpPractice(tx, practice.id)
    await recordAudit(tx, actor, { event: 'absence.cancelled', subjectType: 'practice', subjectId: practice.id, capacity: by.capacity, data: { absenceId: absence.id } })
    await refreshRegister(tx, [practice.id], now)
    return ok('cancelled')
  })
}
