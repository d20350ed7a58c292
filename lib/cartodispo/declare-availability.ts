import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { statementInForce } from './availability.ts'
import { carryPlaces } from './declare-places.ts'
import { contentFromRow, factsFromRow } from './facts-from-row.ts'
import { refreshRegister } from './register-repository.ts'
import { bumpPractice, insertConfirmation, insertStatement, listPractitionerPracticeIds } from './repository.ts'
import { speakForPractice, type SpeakRefusal } from './speak-for-practice.ts'
import { saysTheSame, type StatementContent } from './statement-content.ts'

export type DeclareAvailability = { practiceId: string; version: number; content: StatementContent }
export type DeclareRefusal = SpeakRefusal | 'conflict'

/**
 * A GP, a delegate, or the coordination by phone, says whether new patients are welcome. Saying again what already
 * holds is a confirmation. Refused when somebody else changed the practice since the screen was shown.
 */
export async function declareAvailability(actor: Actor, input: DeclareAvailability, now: Date): Promise<Result<'declared' | 'confirmed', DeclareRefusal>> {
  return transaction(async (tx) => {
    const speaking = await speakForPractice(tx, actor, input.practiceId, now)
    if (!speaking.ok) return speaking
    const { practice, today, timeZone, by } = speaking.value
    const current = statementInForce(factsFromRow(practice, timeZone).statements, today)
    const currentRow = practice.statements.find((row) => row.id === current?.id)
    const isSame = currentRow !== undefined && saysTheSame(contentFromRow(currentRow), input.content, today)
    // The same words sent twice (a double click, a second tab) are no conflict: both meant the same.
    if (practice.version !== input.version && !isSame) return refuse('conflict')

    const subject = { practiceId: practice.id }
    if (isSame && currentRow) {
      await insertConfirmation(tx, { ...subject, ...by, statementId: currentRow.id, confirmedOn: today, linkId: null })
    } else {
      await insertStatement(tx, subject, input.content, { ...by, confirmedOn: today })
      const ownBefore = currentRow?.site_id === null ? current : null
      await carryPlaces(tx, { practitionerId: practice.practitioner_id }, ownBefore, input.content, today, by)
    }
    await bumpPractice(tx, practice.id)
    await recordAudit(tx, actor, {
      event: isSame ? 'availability.confirmed' : 'availability.declared',
      subjectType: 'practice', subjectId: practice.id, capacity: by.capacity, data: { state: input.content.state },
    })
    await refreshRegister(tx, await listPractitionerPracticeIds(tx, practice.practitioner_id), now)
    return ok(isSame ? 'confirmed' : 'declared')
  })
}
