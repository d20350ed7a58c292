import { addDays, type Day, daysBetween } from '#lib/platform/day'
import { askAgainSince } from './ask-candidate.ts'
import { isWelcoming } from './availability.ts'
import type { DeclaredState, RegisterState } from './facts.ts'
import type { Reachable } from './office-hours.ts'

export type CallReason =
  | 'disputed' | 'call_back' | 'reopens' | 'soon' | 'refusing' | 'to_reconfirm' | 'expiring' | 'rpps_gone' | 'to_contact' | 'wrong_number' | 'delegation_ends'

/** What decides whether a practice is to be called. */
export type CallFacts = {
  state: RegisterState
  declared: DeclaredState | null
  fromOn: Day | null
  askAgainOn: Day | null
  leavingOn: Day | null
  confirmedOn: Day | null
  /** `none`: no mailbox, or the telephone is preferred. `refusing`: the last mail came back. */
  mailbox: 'mail' | 'none' | 'refusing'
  /** The last question by mail, and whether it is still without an answer. */
  askedOn: Day | null
  isSilent: boolean
  /** Absent from the last national extraction, since then. */
  goneInRppsOn: Day | null
  delegationEndsOn: Day | null
  /** The latest first. */
  attempts: readonly { on: Day; outcome: 'answered' | 'no_answer' | 'call_back' | 'wrong_number' }[]
}

export type CallDelays = { freshDays: number; remindAfterDays: number }

/** What a call is worth, for the reason that weighs most: patients misled now come before answers that merely fade. */
const weights: Record<CallReason, number> = {
  disputed: 100, call_back: 90, reopens: 80, soon: 76, refusing: 70, to_reconfirm: 60, expiring: 50, rpps_gone: 46, to_contact: 40, wrong_number: 36, delegation_ends: 30,
}
/** Days before an answer stops being shown at which it is worth a call, and days a question by mail is waited for after its reminder. */
const expiringDays = 6
const silenceDays = 3

/** Why this practice is to be called today, the weightiest reason first; empty: leave it in peace. */
export function callReasons(facts: CallFacts, today: Day, delays: CallDelays): CallReason[] {
  if (facts.state === 'not_treating' || facts.state === 'departed') return []
  const last = facts.attempts[0]
  // While a mail is on its way, nobody is called for what it asks.
  const isWaitedFor = facts.mailbox === 'mail' && facts.isSilent && facts.askedOn !== null && daysBetween(facts.askedOn, today) < delays.remindAfterDays + silenceDays
  const since = askAgainSince(facts)
  const wasAsked = facts.askedOn !== null && since !== null && facts.askedOn >= since
  const hasItsDay = since !== null && today >= since && !(wasAsked && (isWaitedFor || !facts.isSilent))
  const reasons: [CallReason, boolean][] = [
    ['disputed', facts.state === 'disputed'],
    ['call_back', last?.outcome === 'call_back' && last.on < today && needsAnswer(facts, today, delays)],
    ['reopens', hasItsDay && facts.declared === 'closed'],
    ['soon', hasItsDay && facts.state === 'soon'],
    ['refusing', facts.mailbox === 'refusing'],
    ['to_reconfirm', facts.state === 'to_reconfirm' && !isWaitedFor],
    ['expiring', isExpiring(facts, today, delays) && facts.mailbox !== 'mail'],
    ['expiring', isExpiring(facts, today, delays) && facts.mailbox === 'mail' && facts.isSilent && !isWaitedFor],
    ['rpps_gone', facts.goneInRppsOn !== null && facts.leavingOn === null && (facts.confirmedOn === null || facts.confirmedOn <= facts.goneInRppsOn)],
    ['to_contact', facts.state === 'to_contact' && !isWaitedFor && !hasItsDay],
    ['wrong_number', last?.outcome === 'wrong_number'],
    ['delegation_ends', facts.delegationEndsOn !== null],
  ]
  const found = reasons.filter(([, holds]) => holds).map(([reason]) => reason)
  return found.sort((a, b) => weights[b] - weights[a])
}

/** How useful a call is: by its first reason, a little more for each other one, less for each try of the last week. */
export function callWeight(reasons: readonly CallReason[], facts: Pick<CallFacts, 'attempts'>, today: Day): number {
  const [first] = reasons
  if (first === undefined) return 0
  const recent = facts.attempts.filter((one) => one.on > addDays(today, -7) && one.outcome !== 'answered').length
  return weights[first] + 2 * (reasons.length - 1) - 6 * Math.min(recent, 3)
}

/** The parts of the sheet: who can be reached now, later today, and who was tried or is closed today. */
export type CallMoment = 'now' | 'later' | 'not_today'

/** When to call: a practice tried today waits until tomorrow, unless it asked to be called back later the same day. */
export function callMoment(canReach: Reachable, facts: Pick<CallFacts, 'attempts'>, today: Day): CallMoment {
  const triedToday = facts.attempts.find((one) => one.on === today)
  if (canReach === 'closed' || triedToday?.outcome === 'no_answer' || triedToday?.outcome === 'wrong_number') return 'not_today'
  return canReach === 'later' || triedToday?.outcome === 'call_back' ? 'later' : 'now'
}

function needsAnswer(facts: CallFacts, today: Day, delays: CallDelays): boolean {
  return facts.confirmedOn === null || isExpiring(facts, today, delays) || ['to_contact', 'to_reconfirm', 'disputed'].includes(facts.state)
}

function isExpiring({ state, declared, confirmedOn }: CallFacts, today: Day, { freshDays }: CallDelays): boolean {
  const isShown = isWelcoming(state) || ((state === 'places_taken' || state === 'absent') && declared !== null && isWelcoming(declared))
  return isShown && confirmedOn !== null && daysBetween(confirmedOn, today) >= freshDays - expiringDays
}
