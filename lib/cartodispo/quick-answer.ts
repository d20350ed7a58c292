import { addMonths, type Day } from '#lib/platform/day'
import { bareContent, type StatementContent } from './statement-content.ts'

/** The three answers of the thumb screen. */
export type QuickAnswer = 'open' | 'reserved' | 'closed'

/** Months after which a practice that closes in one tap is asked again. */
const askAgainMonths = 3

/**
 * What a one-tap answer says: the conditions last given, with the new state from today on. Null when the answer
 * needs a word more: whom the places are reserved for.
 */
export function quickContent(previous: StatementContent | null, answer: QuickAnswer, today: Day): StatementContent | null {
  const base = previous ?? bareContent(answer, today)
  const common = { ...base, state: answer, fromOn: today, untilOn: null }
  if (answer === 'closed') return { ...common, places: null, reservations: [], reservedCommunes: [], askAgainOn: addMonths(today, askAgainMonths) }
  if (answer === 'open') return { ...common, reservations: [], reservedCommunes: [], askAgainOn: null }
  const saysForWhom = base.reservations.length + base.reservedCommunes.length > 0
  return saysForWhom ? { ...common, askAgainOn: null } : null
}
