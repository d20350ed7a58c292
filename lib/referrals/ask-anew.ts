import { giveBackPlaces } from '#lib/cartodispo/accept-places'
import type { Tx } from '#lib/platform/db/client'
import { answerByOf } from './due-of-state.ts'
import { isPartOf } from './household.ts'
import { isWaiting } from './proposal-states.ts'
import { type LockedNeed, saveProposal } from './repository.ts'
import { tellRecipient } from './tell-recipient.ts'

/**
 * The questions of a line are about fewer people than when they were put: whoever is asked is told so, and a yes in part that can
 * no longer be meant of those who are left is a question again. That counts against nobody.
 */
export async function askAnew(tx: Tx, need: LockedNeed, now: Date): Promise<void> {
  const ages = need.people.map((one) => one.ageBand)
  for (const proposal of need.proposals) {
    const isPast = proposal.state === 'in_part' && !isPartOf(ages, { count: proposal.offeredCount ?? 0, ages: proposal.offeredAges })
    if (!isPast && !isWaiting(proposal)) continue
    if (isPast) {
      if (proposal.placesRowId !== null && proposal.practiceId !== null) await giveBackPlaces(tx, { practiceId: proposal.practiceId, rowId: proposal.placesRowId }, { at: now, actorId: null, capacity: 'system' })
      await saveProposal(tx, proposal, { state: 'proposed', answeredAt: null, answeredAs: null, answeredById: null, placesRowId: null, offeredCount: null, offeredAges: [], answerBy: await answerByOf(tx, need.priority, now) })
    }
    await tellRecipient(tx, proposal, { template: 'proposal-narrowed', payload: { proposalId: proposal.id }, dedupeKey: `proposal-narrowed:${proposal.id}:${proposal.version}` }, now)
  }
}
