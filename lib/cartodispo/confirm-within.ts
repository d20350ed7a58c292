import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { confirmationOf } from './confirmation.ts'
import { contentFromRow } from './facts-from-row.ts'
import { declaringCapacity } from './policy.ts'
import { refreshRegister } from './refresh-register.ts'
import { bumpPractice, insertConfirmation, insertStatement, loadPracticesForUpdate } from './repository.ts'

export type ConfirmPractices = { practiceIds: readonly string[]; linkId: string | null }
/** `leftToAnswer`: nothing was said there that could be confirmed; the page asks. */
export type ConfirmedPractices = { confirmed: readonly string[]; alreadyConfirmed: readonly string[]; leftToAnswer: readonly { practiceId: string; name: string }[] }

/** The confirmation itself, for whoever has more to write in the same transaction. */
export async function confirmWithin(tx: Tx, actor: Actor, input: ConfirmPractices, now: Date): Promise<Result<ConfirmedPractices, 'not-found'>> {
  if (input.practiceIds.some((practiceId) => !declaringCapacity(actor, { practiceId }))) return refuse('not-found')
  const { timeZone } = await loadInstanceRules(tx)
  const today = dayAt(now, timeZone)
  const done = { confirmed: new Array<string>(), alreadyConfirmed: new Array<string>(), leftToAnswer: new Array<{ practiceId: string; name: string }>() }
  const practices = await loadPracticesForUpdate(tx, input.practiceIds)
  if (practices.length === 0) return refuse('not-found')
  for (const practice of practices) {
    const capacity = declaringCapacity(actor, { practiceId: practice.id })
    if (!capacity) return refuse('not-found')
    const by = { at: now, actorId: actor.userId, capacity }
    const plan = confirmationOf(practice, { ...by, linkId: input.linkId }, today, timeZone)
    if (plan.kind === 'ask') done.leftToAnswer.push({ practiceId: practice.id, name: `Dr ${practice.first_name} ${practice.last_name}` })
    if (plan.kind === 'already') done.alreadyConfirmed.push(practice.id)
    if (plan.kind !== 'confirm') continue
    for (const { statement, askAgainOn } of plan.statements) {
      // A closed answer that is given again is asked again later: a new statement, since what was said never changes.
      const statementId = askAgainOn === null
        ? statement.id
        : await insertStatement(tx, { practiceId: practice.id }, { ...contentFromRow(statement), fromOn: today, askAgainOn }, { ...by, confirmedOn: today })
      await insertConfirmation(tx, { ...by, practiceId: practice.id, statementId, confirmedOn: today, linkId: input.linkId })
    }
    await bumpPractice(tx, practice.id)
    await recordAudit(tx, actor, { event: 'availability.confirmed', subjectType: 'practice', subjectId: practice.id, capacity, data: { linkId: input.linkId } })
    done.confirmed.push(practice.id)
  }
  await refreshRegister(tx, done.confirmed, now)
  return ok(done)
}
