import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { cancelAbsenceRow, insertAbsence } from './absence-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { bumpPractice } from './repository.ts'
import { speakForPractice, type SpeakRefusal } from './speak-for-practice.ts'

/** `untilOn` null: return unknown. `replacesId`: the absence that this one corrects. */
export type DeclareAbsence = { practiceId: string; fromOn: Day; untilOn: Day | null; replacementName: string; replacesId: string | null }
export type AbsenceRefusal = SpeakRefusal | 'absence-ends-before-start' | 'absence-in-the-past' | 'absence-return-unknown' | 'absence-unknown'

/** Says that nobody is there from–until, and who replaces. No reason is asked nor kept. Sent twice, it is one absence. */
export async function declareAbsence(actor: Actor, input: DeclareAbsence, now: Date): Promise<Result<'declared' | 'already-declared', AbsenceRefusal>> {
  return transaction(async (tx) => {
    const speaking = await speakForPractice(tx, actor, input.practiceId, now)
    if (!speaking.ok) return speaking
    const { practice, today, by } = speaking.value
    if (input.untilOn !== null && input.untilOn < input.fromOn) return refuse('absence-ends-before-start')
    if (input.untilOn !== null && input.untilOn < today) return refuse('absence-in-the-past')

    const same = practice.absences.find((one) => one.from_on === input.fromOn && one.until_on === input.untilOn && one.replacement_name === input.replacementName)
    if (same) return ok('already-declared')
    const replaced = practice.absences.find((one) => one.id === input.replacesId)
    if (input.replacesId !== null && !replaced) return refuse('absence-unknown')
    // Whoever gives a return date for an absence without one must correct it: two absences would leave it open for ever.
    const open = practice.absences.find((one) => one !== replaced && one.until_on === null && (input.untilOn === null || one.from_on <= input.untilOn))
    if (open) return refuse('absence-return-unknown', { fromOn: open.from_on, absenceId: open.id })

    if (replaced) await cancelAbsenceRow(tx, practice.id, replaced, by)
    const { fromOn, untilOn, replacementName } = input
    const id = await insertAbsence(tx, { practiceId: practice.id, fromOn, untilOn, replacementName, cancelsId: null }, by)
    await bumpPractice(tx, practice.id)
    await recordAudit(tx, actor, { event: 'absence.declared', subjectType: 'practice', subjectId: practice.id, capacity: by.capacity, data: { absenceId: id, replacesId: input.replacesId } })
    await refreshRegister(tx, [practice.id], now)
    return ok('declared')
  })
}
