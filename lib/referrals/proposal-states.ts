/** What became of a question put to a practice. */
export const proposalStates = ['proposed', 'seen', 'favourable', 'in_part', 'not_possible', 'call_back', 'unanswered', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Whether it still waits for an answer. */
export function isWaiting({ state }: { state: ProposalState }): boolean {
  return state === 'proposed' || state === 'seen' || state === 'call_back'
}

/** Whether it still waits for an answer, or is a yes, whole or in part, that the person has to agree to. */
export function isLive(proposal: { state: ProposalState }): boolean {
  return isWaiting(proposal) || proposal.state === 'favourable' || proposal.state === 'in_part'
}

/** Whether the search still waits for it: asked, not answered, its day not over. Somebody who wants to be called back waits for us. */
export function isAwaited({ state, answerBy }: { state: ProposalState; answerBy: Date | null }, now: Date): boolean {
  return (state === 'proposed' || state === 'seen') && (answerBy === null || answerBy > now)
}

/** Whether two questions were put to the same practice, or the same organisation. */
export function isForSame(one: { practiceId: string | null; organisationId: string | null }, other: { practiceId: string | null; organisationId: string | null }): boolean {
  return one.practiceId === other.practiceId && one.organisationId === other.organisationId
}

/** Whether it was put to a practice of a doctor whom these people do not wish. */
export function isExcluded({ excludedPracticeIds }: { excludedPracticeIds: readonly string[] }, { practiceId }: { practiceId: string | null }): boolean {
  return practiceId !== null && excludedPracticeIds.includes(practiceId)
}

/** Whether its day is over without an answer. */
export function isOverdue({ state, answerBy }: { state: ProposalState; answerBy: Date | null }, now: Date): boolean {
  return (state === 'proposed' || state === 'seen') && answerBy !== null && answerBy <= now
}

/** Whether an answer still helps: a late one is welcome as long as nobody else has said yes. */
export function isAnswerable(proposal: { state: ProposalState }): boolean {
  return isWaiting(proposal) || proposal.state === 'unanswered'
}

/** What is done with practices that the coordination ticked: asked now, asked next by the plan, or named to the person. */
export const proposalWays = ['now', 'next', 'names'] as const
export type ProposalWay = (typeof proposalWays)[number]

/** Why a practice is to be called about somebody: it asked for it, has no mailbox, its mailbox refuses mails, or it stayed silent. */
export type ToCallReason = 'call_back' | 'no_mail' | 'bounced' | 'silent'
