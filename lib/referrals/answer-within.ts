import { closePracticeWithin } from '#lib/cartodispo/close-practice-within'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { continueSearch } from './continue-search.ts'
import type { PartOffer } from './household.ts'
import { offerPart } from './offer-part.ts'
import { isAnswerable, isExcluded, isForSame, isLive } from './proposal-states.ts'
import type { DeclineReason } from './reasons.ts'
import { type LockedNeed, type ProposalRow, saveProposal } from './repository.ts'
import { sayYes } from './say-yes.ts'

/** `people`: of how many the page spoke that was answered; a household may have been split since. */
export type ProposalAnswer =
  | { answer: 'yes'; people?: number | undefined }
  /** For some people of a household: offered to whoever asked, never taken in silence. */
  | { answer: 'part'; offer: PartOffer; people?: number | undefined }
  /** `closesEntry`: "plus de place" also says so in the register. */
  | { answer: 'no'; reason: DeclineReason; closesEntry: boolean }
  | { answer: 'call_back' }
export type AnswerOutcome = 'accepted' | 'offered' | 'declined' | 'will-be-called' | 'already-said'
/** Kind words for whoever comes second, too late, or after the search has ended. */
export type AnswerRefusal = 'somebody-else-said-yes' | 'no-longer-asked' | 'changed-meanwhile' | 'people-changed' | 'not-a-part'
type Answering = { need: LockedNeed; proposal: ProposalRow; answer: ProposalAnswer; capacity: 'self' | 'delegate' | 'coordination_phone'; linkId: string | null }

/** One answer to one question, the need locked: the first yes holds it, and everybody else asked is thanked. */
export async function answerWithin(tx: Tx, actor: Actor, answering: Answering, now: Date): Promise<Result<AnswerOutcome, AnswerRefusal>> {
  const { proposal, answer, capacity, linkId } = answering
  if (isSaid(proposal, answer)) return ok('already-said')
  const late = lateness(answering)
  if (late) return refuse(late)
  if ('people' in answer && answer.people !== undefined && answer.people !== answering.need.peopleCount) return refuse('people-changed')
  if (answer.answer === 'yes') return sayYes(tx, actor, answering, now)
  if (answer.answer === 'part') return offerPart(tx, actor, { ...answering, offer: answer.offer }, now)
  const answered = { answeredAt: now, answeredAs: capacity, answeredById: actor.userId }
  const change = answer.answer === 'call_back' ? { state: 'call_back' as const, ...answered } : { state: 'not_possible' as const, reason: answer.reason, ...answered }
  if (!(await saveProposal(tx, proposal, change))) return refuse('changed-meanwhile')
  if (answer.answer === 'call_back') return ok('will-be-called')
  if (answer.closesEntry && answer.reason === 'no_places' && answering.need.kind === 'find_gp' && proposal.practiceId !== null) await closePracticeWithin(tx, actor, { practiceId: proposal.practiceId, linkId }, now)
  await continueSearch(tx, actor, answering.need.id, now)
  return ok('declined')
}

function isSaid({ state }: ProposalRow, { answer }: ProposalAnswer): boolean {
  return (state === 'favourable' && answer === 'yes') || (state === 'in_part' && answer === 'part') || (state === 'not_possible' && answer === 'no') || (state === 'call_back' && answer === 'call_back')
}

function lateness({ need, proposal }: Answering): AnswerRefusal | null {
  // Asked anew since: the later question is the one to answer.
  const isAskedAgain = need.proposals.some((one) => one.id !== proposal.id && isForSame(one, proposal) && isLive(one))
  if (isAnswerable(proposal) && need.state === 'searching' && !isAskedAgain && !isExcluded(need, proposal)) return null
  const isTaken = need.proposals.some((one) => one.id !== proposal.id && one.state === 'favourable')
  return isTaken ? 'somebody-else-said-yes' : 'no-longer-asked'
}
