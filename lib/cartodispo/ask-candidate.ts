import { addDays, type Day } from '#lib/platform/day'
import type { DeclaredState, RegisterState } from './facts.ts'

/** A practice as the question by mail needs to know it. */
export type AskCandidate = {
  practiceId: string
  /** In lower case; empty when there is none. */
  mailbox: string
  prefersPhone: boolean
  state: RegisterState
  declared: DeclaredState | null
  /** First day of what is declared, and the day a closed answer is asked again. */
  fromOn: Day | null
  askAgainOn: Day | null
  leavingOn: Day | null
  /** The last day a question left that named this practice. */
  askedOn: Day | null
}

/** Days before its start on which an opening to come is asked again. */
export const soonNoticeDays = 7

/** Whether the grouped mail of a month names this practice: not out of the register, nor closed before its day. */
export function isAskedMonthly(one: AskCandidate, day: Day): boolean {
  if (one.state === 'not_treating' || one.state === 'departed') return false
  return one.state !== 'closed' || isClosedUntilNow(one, day)
}

/** Whether a practice's own day has come, and nothing was asked since: an opening in a week, or the end of "not before". */
export function isAskedAgain(one: AskCandidate, day: Day): boolean {
  const since = askAgainSince(one)
  return since !== null && day >= since && (one.askedOn === null || one.askedOn < since)
}

/** The day from which the practice is to be asked again on its own account; null when no such day was given. */
export function askAgainSince(one: Pick<AskCandidate, 'state' | 'declared' | 'fromOn' | 'askAgainOn' | 'leavingOn'>): Day | null {
  if (one.state === 'soon' && one.fromOn !== null) return addDays(one.fromOn, -soonNoticeDays)
  const isClosed = one.declared === 'closed' && one.leavingOn === null && (one.state === 'closed' || one.state === 'to_contact')
  return isClosed ? one.askAgainOn : null
}

/** One question per mailbox, for all that it answers for; who has none or prefers the telephone is called. */
export function byMailbox(candidates: readonly AskCandidate[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { mailbox, prefersPhone, practiceId } of candidates) {
    if (mailbox === '' || prefersPhone) continue
    groups.set(mailbox, [...(groups.get(mailbox) ?? []), practiceId])
  }
  return groups
}

function isClosedUntilNow(one: AskCandidate, day: Day): boolean {
  const since = askAgainSince(one)
  return since !== null && day >= since
}
