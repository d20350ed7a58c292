/** What became of a question put to a practice. */
export const proposalStates = ['proposed', 'seen', 'favourable', 'not_possible', 'call_back', 'unanswered', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Whether it still waits for an answer. */
export function isWaiting({ state }: { state: ProposalState }): boolean {
  return state === 'proposed' || state === 'seen' || state === 'call_back'
}

/** Whether it still waits for an answer, or is the yes that the person has to agree to. */
export function isLive(proposal: { state: ProposalState }): boolean {
  return isWaiting(proposal) || proposal.state === 'favourable'
}
