import { acceptPlaces } from '#lib/cartodispo/accept-places'
import type { Tx } from '#lib/platform/db/client'
import { findProposalOfStep, type LockedNeed, saveProposal } from './repository.ts'
import { tellRecipient } from './tell-recipient.ts'
import type { NeedState } from './transitions.ts'

/**
 * A need closed by mistake is open again: the yes that fell with it holds again, its places are taken anew, and the practice,
 * which was told that nothing was asked any more, is told so. `closed`: the need as it was before.
 */
export async function restoreProposal(tx: Tx, closed: LockedNeed, state: NeedState, by: { at: Date; actorId: string | null }): Promise<void> {
  const proposalId = await findProposalOfStep(tx, closed.id, closed.state)
  const proposal = closed.proposals.find((one) => one.id === proposalId && one.state === 'withdrawn')
  if (!proposal) return
  const placesRowId = closed.kind !== 'find_gp' || proposal.practiceId === null ? null : await acceptPlaces(tx, { practiceId: proposal.practiceId, count: closed.peopleCount }, { ...by, capacity: 'system' })
  if (!(await saveProposal(tx, proposal, { state: 'favourable', isAgreed: state !== 'favourable', placesRowId }))) return
  await tellRecipient(tx, proposal, { template: 'proposal-resumed', payload: { proposalId: proposal.id }, dedupeKey: `proposal-resumed:${proposal.id}:${proposal.version}` }, by.at)
}
