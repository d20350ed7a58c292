import { giveBackPlaces } from '#lib/cartodispo/accept-places'
import type { Tx } from '#lib/platform/db/client'
import { type ProposalRow, saveProposal } from './repository.ts'
import { tellRecipient } from './tell-recipient.ts'

/** Nothing is asked of a practice any more: its places come back, and it is thanked. */
export async function withdrawProposal(tx: Tx, proposal: ProposalRow, by: { at: Date; actorId: string | null }): Promise<void> {
  if (!(await saveProposal(tx, proposal, { state: 'withdrawn', isAgreed: false }))) return
  if (proposal.placesRowId !== null && proposal.practiceId !== null) await giveBackPlaces(tx, { practiceId: proposal.practiceId, rowId: proposal.placesRowId }, { ...by, capacity: 'system' })
  await tellRecipient(tx, proposal, { template: 'proposal-withdrawn', payload: { proposalId: proposal.id }, dedupeKey: `proposal-withdrawn:${proposal.id}:${proposal.version}` }, by.at)
}
