import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { statementInForce } from './availability.ts'
import { carryPlaces } from './declare-places.ts'
import { contentFromRow, factsFromRow } from './facts-from-row.ts'
import { refreshRegister } from './refresh-register.ts'
import { bumpPractice, insertConfirmation, insertStatement, listPractitionerPracticeIds } from './repository.ts'
import { speakForPractice, type SpeakRefusal } from './speak-for-practice.ts'
import { saysTheSame, type StatementContent } from './statement-content.ts'

/** `version`: of the screen that was shown; null when a mail's link answers, which shows no version. */
type Declaration = { practiceId: string; version: number | null; content: StatementContent; linkId: string | null }
export type DeclareRefusal = SpeakRefusal | 'conflict'

/** The declaration itself, for whoever has more to write in the same transaction. */
export async function declareWithin(tx: Tx, actor: Actor, input: Declaration, now: Date): Promise<Result<'declared' | 'confirmed', DeclareRefusal>> {
  const speaking = await speakForPractice(tx, actor, input.practiceId, now)
  if (!speaking.ok) return speaking
  const { practice, today, timeZone, by } = speaking.value
  const current = statementInForce(factsFromRow(practice, timeZone).statements, today)
  const currentRow = practice.statements.find((row) => row.id === current?.id)
  const isSame = currentRow !== undefined && saysTheSame(contentFromRow(currentRow), input.content, today)
  // The same words sent twice (a double click, a second tab) are no conflict: both meant the same.
  if (input.version !== null && practice.version !== input.version && !isSame) return refuse('conflict')

  const subject = { practiceId: practice.id }
  if (isSame && currentRow) {
    await insertConfirmation(tx, { ...subject, ...by, statementId: currentRow.id, confirmedOn: today, linkId: input.linkId })
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
}
