import { type Day, monthStart } from '#lib/platform/day'
import type { StatementFact } from './facts.ts'

/** Places left under a statement on a day; null when it declares none. */
export function placesLeftOn(statement: StatementFact, today: Day): number | null {
  if (!statement.places) return null
  return statement.account && !mustRenew(statement, today) ? statement.account.balance : statement.places.count
}

/**
 * Whether the ledger still holds the places of an earlier month, or of an earlier statement: the declared number counts
 * again from that day on, and is written down at the first taking.
 */
export function mustRenew(statement: Pick<StatementFact, 'fromOn' | 'places' | 'account'>, today: Day): boolean {
  if (!statement.places) return false
  const since = placesSince(statement, today)
  const standsFrom = statement.account?.periodOn ?? null
  return standsFrom !== null && standsFrom < since
}

/** The first day of the places that count today: the statement's, or the month's when they come back each month. */
export function placesSince(statement: Pick<StatementFact, 'fromOn' | 'places'>, today: Day): Day {
  const month = monthStart(today)
  return statement.places?.period === 'month' && month > statement.fromOn ? month : statement.fromOn
}
