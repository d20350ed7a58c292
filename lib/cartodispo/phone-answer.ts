import type { Day } from '#lib/platform/day'
import { type AskAgainChoice, askAgainDay } from './ask-again.ts'
import { bareContent, type StatementContent } from './statement-content.ts'

/** What a secretary says on the telephone, as the coordination types it. */
export const phoneAnswers = ['same', 'open', 'case_by_case', 'reserved', 'occasional', 'closed'] as const
export type PhoneAnswer = (typeof phoneAnswers)[number]

/** What the answer says: the conditions last given, with the new state. Null when it does not say for whom places are kept. */
export function phoneContent(previous: StatementContent | null, answer: Exclude<PhoneAnswer, 'same'>, askAgain: AskAgainChoice, today: Day): StatementContent | null {
  const base = { ...(previous ?? bareContent(answer, today)), state: answer, fromOn: today, untilOn: null, askAgainOn: null }
  if (answer === 'reserved') return base.reservations.length + base.reservedCommunes.length > 0 ? base : null
  const free = { ...base, reservations: [], reservedCommunes: [] }
  if (answer !== 'closed') return free
  return { ...free, places: null, askAgainOn: askAgainDay(askAgain, today) }
}
