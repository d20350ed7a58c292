import { loadInstanceRules } from '#lib/instance/repository'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { statementInForce } from './availability.ts'
import { declarePlaces } from './declare-places.ts'
import { contentFromRow, factsFromRow } from './facts-from-row.ts'
import { declaringCapacity } from './policy.ts'
import { refreshRegister } from './register-repository.ts'
import { bumpPractice, insertConfirmation, insertStatement, loadPracticeForUpdate } from './repository.ts'
import { saysTheSame, type StatementContent } from './statement-content.ts'

export type DeclareAvailability = { practiceId: string; version: number; content: StatementContent }
export type DeclareRefusal = 'not-found' | 'conflict' | 'replacement-cannot-declare' | 'practice-left'

/**
 * A GP, a delegate, or the coordination by phone, says whether new patients are welcome. Saying again what already
 * holds is a confirmation. Refused when somebody else changed the practice since the screen was shown.
 */
export async function declareAvailability(actor: Actor, input: DeclareAvailability, now: Date): Promise<Result<'declared' | 'confirmed', DeclareRefusal>> {
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    const capacity = practice && declaringCapacity(actor, { practiceId: practice.id })
    if (!practice || !capacity) return refuse('not-found')
    if (practice.position === 'replacement') return refuse('replacement-cannot-declare')
    if (practice.ends_on !== null && practice.ends_on < today) return refuse('practice-left')

    const current = statementInForce(factsFromRow(practice, timeZone).statements, today)
    const currentRow = practice.statements.find((row) => row.id === current?.id)
    const isSame = currentRow !== undefined && saysTheSame(contentFromRow(currentRow), input.content, today)
    // The same words sent twice (a double click, a second tab) are no conflict: both meant the same.
    if (practice.version !== input.version && !isSame) return refuse('conflict')

    const by = { at: now, actorId: actor.userId, capacity }
    const subject = { practiceId: practice.id }
    if (isSame && currentRow) {
      await insertConfirmation(tx, { ...subject, ...by, statementId: currentRow.id, confirmedOn: today, linkId: null })
    } else {
      await insertStatement(tx, subject, input.content, { ...by, confirmedOn: today })
    }
    // Only a new number of places touches the ledger: repeating "2 par mois" does not give back those already taken.
    const before = currentRow ? contentFromRow(currentRow).places : null
    const after = input.content.places
    if (after && (after.count !== before?.count || after.period !== before.period)) await declarePlaces(tx, { practitionerId: practice.practitioner_id }, after, today, by)
    await bumpPractice(tx, practice.id)
    await recordAudit(tx, actor, {
      event: isSame ? 'availability.confirmed' : 'availability.declared',
      subjectType: 'practice', subjectId: practice.id, capacity, data: { state: input.content.state },
    })
    await refreshRegister(tx, [practice.id], now)
    return ok(isSame ? 'confirmed' : 'declared')
  })
}
