import type { ProposalState } from './proposal-states.ts'
import { type NeedState, reopenDays } from './transitions.ts'

/** Whether an answer may still be taken back: for seven days, as long as the search has not gone on from it. */
export function isUndoable(answer: { state: ProposalState; answeredAt: Date | null }, need: NeedState, now: Date): boolean {
  if (answer.answeredAt === null || now.getTime() - answer.answeredAt.getTime() > reopenDays * 86_400_000) return false
  if (answer.state === 'favourable') return need === 'favourable' || need === 'accepted'
  return (answer.state === 'not_possible' || answer.state === 'call_back' || answer.state === 'in_part') && need === 'searching'
}
