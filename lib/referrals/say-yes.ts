import { acceptPlaces } from '#lib/cartodispo/accept-places'
import { confirmWithin } from '#lib/cartodispo/confirm-within'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { moveNeed } from './move-need.ts'
import { isLive } from './proposal-states.ts'
import { type LockedNeed, type ProposalRow, saveProposal } from './repository.ts'
import { tellSender } from './tell-sender.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

type Yes = { need: LockedNeed; proposal: ProposalRow; capacity: 'self' | 'delegate' | 'coordination_phone'; linkId: string | null }

/**
 * A practice takes these people: it holds the need, its places are taken, its entry in the register is confirmed, and the
 * others who were asked are thanked.
 */
export async function sayYes(tx: Tx, actor: Actor, { need, proposal, capacity, linkId }: Yes, now: Date): Promise<Result<'accepted', 'no-longer-asked' | 'changed-meanwhile'>> {
  const by = { at: now, actorId: actor.userId, capacity }
  const moved = await moveNeed(tx, actor, need, { action: 'say_yes', party: capacity === 'coordination_phone' ? 'coordination' : 'practice', proposalId: proposal.id }, now)
  if (!moved.ok) return refuse(moved.code === 'not-possible-now' ? 'no-longer-asked' : moved.code)
  // Places, and the answer of the register, are about treating doctors alone.
  const practiceId = need.kind === 'find_gp' ? proposal.practiceId : null
  const placesRowId = practiceId === null ? null : await acceptPlaces(tx, { practiceId, count: need.peopleCount }, by)
  const isWritten = await saveProposal(tx, proposal, { state: 'favourable', placesRowId, answeredAt: now, answeredAs: capacity, answeredById: actor.userId })
  if (!isWritten) return refuse('changed-meanwhile')
  // Taking somebody says that the answer in the register still holds.
  if (practiceId !== null) await confirmWithin(tx, actor, { practiceIds: [practiceId], linkId }, now)
  for (const other of need.proposals.filter((one) => one.id !== proposal.id && isLive(one))) await withdrawProposal(tx, other, { at: now, actorId: actor.userId })
  await tellSender(tx, moved.value, now)
  return ok('accepted')
}
