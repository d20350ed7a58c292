import { addDays, addMonths, type Day, dayAt, daysBetween } from '#lib/platform/day'
import { statementInForce, statementToCome } from './availability.ts'
import { factsFromRow } from './facts-from-row.ts'
import type { PracticeRow, StatementRow } from './practice-facts-sql.ts'

type Confirming = { actorId: string | null; capacity: string; linkId: string | null }

/** What "rien n'a changé" means for one practice today; `askAgainOn`: the closed answer's new date. */
export type ConfirmationPlan =
  | { kind: 'ask' }
  | { kind: 'already' }
  | { kind: 'confirm'; statements: readonly { statement: StatementRow; askAgainOn: Day | null }[] }

/**
 * The statements that a confirmation bears on: the one in force, and the one already announced for later. Nothing said,
 * or a practice that no longer says anything (left, replacement, not a treating doctor): somebody must be asked.
 */
export function confirmationOf(practice: PracticeRow, by: Confirming, today: Day, timeZone: string): ConfirmationPlan {
  const hasLeft = practice.ends_on !== null && practice.ends_on < today
  if (hasLeft || practice.position === 'replacement' || practice.not_treating_reason !== null) return { kind: 'ask' }
  const { statements, reports } = factsFromRow(practice, timeZone)
  const meant = [statementInForce(statements, today), statementToCome(statements, today)].flatMap((fact) => {
    const row = practice.statements.find((one) => one.id === fact?.id)
    return fact && row ? [{ fact, row }] : []
  })
  if (meant.length === 0) return { kind: 'ask' }
  // A report since then puts the same words in doubt again: saying them again is a new answer.
  const isRepeated = meant.every(({ fact, row }) =>
    isConfirmedBy(row, by, today) && reports.every((report) => fact.confirmation !== null && report.at <= fact.confirmation.at))
  if (isRepeated) return { kind: 'already' }
  return { kind: 'confirm', statements: meant.map(({ row }) => ({ statement: row, askAgainOn: nextAskAgainOn(row, today, timeZone) })) }
}

/** Closed with a chosen date: the same span again, from today ("dans 6 mois" stays six months). Null when the date stays as it is. */
export function nextAskAgainOn(statement: Pick<StatementRow, 'state' | 'ask_again_on' | 'declared_at'>, today: Day, timeZone: string): Day | null {
  if (statement.state !== 'closed' || statement.ask_again_on === null) return null
  const declaredOn = dayAt(new Date(statement.declared_at), timeZone)
  const months = [3, 6, 12].find((count) => addMonths(declaredOn, count) === statement.ask_again_on)
  const next = months === undefined ? addDays(today, daysBetween(declaredOn, statement.ask_again_on)) : addMonths(today, months)
  return next > statement.ask_again_on ? next : null
}

function isConfirmedBy(row: StatementRow, by: Confirming, today: Day): boolean {
  const last = row.last_confirmation
  return last !== null && last.on === today && last.actor_id === by.actorId && last.capacity === by.capacity && last.link_id === by.linkId
}
