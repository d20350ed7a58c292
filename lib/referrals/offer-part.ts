import { acceptPlaces } from '#lib/cartodispo/accept-places'
import { confirmWithin } from '#lib/cartodispo/confirm-within'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isPartOf, type PartOffer } from './household.ts'
import { moveNeed } from './move-need.ts'
import { type LockedNeed, type ProposalRow, saveProposal } from './repository.ts'
import { tellCoordination } from './tell-coordination.ts'
import { tellSender } from './tell-sender.ts'

type Offering = { need: LockedNeed; proposal: ProposalRow; offer: PartOffer; capacity: 'self' | 'delegate' | 'coordination_phone'; linkId: string | null }

/**
 * A practice takes some people of a household: its places are held, and the sender and the coordination are told, who say with the
 * person whether that is taken. The search goes on meanwhile: whoever else is asked may still say yes for everybody.
 */
export async function offerPart(tx: Tx, actor: Actor, { need, proposal, offer, capacity, linkId }: Offering, now: Date): Promise<Result<'offered', 'not-a-part' | 'no-longer-asked' | 'changed-meanwhile'>> {
  if (!isPartOf(need.people.map((one) => one.ageBand), offer)) return refuse('not-a-part')
  const { practiceId } = proposal
  if (practiceId === null) return refuse('not-a-part')
  const party = capacity === 'coordination_phone' ? 'coordination' : 'practice'
  const moved = await moveNeed(tx, actor, need, { action: 'offer_part', party, proposalId: proposal.id }, now)
  if (!moved.ok) return refuse(moved.code === 'not-possible-now' ? 'no-longer-asked' : moved.code)
  const placesRowId = await acceptPlaces(tx, { practiceId, count: offer.count }, { at: now, actorId: actor.userId, capacity })
  await saveProposal(tx, proposal, { state: 'in_part', offeredCount: offer.count, offeredAges: [...offer.ages], placesRowId, answeredAt: now, answeredAs: capacity, answeredById: actor.userId })
  await confirmWithin(tx, actor, { practiceIds: [practiceId], linkId }, now)
  await tellSender(tx, moved.value, now)
  if (party === 'practice') await tellCoordination(tx, { template: 'household-news', payload: { needId: need.id }, dedupeKey: `household-news:${need.id}:${moved.value.version}` }, now)
  return ok('offered')
}
