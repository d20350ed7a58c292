import { giveBackPlaces } from '#lib/cartodispo/accept-places'
import { staysClosedSince } from '#lib/cartodispo/stays-closed-since'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { answerByOf } from './due-of-state.ts'
import { moveNeed } from './move-need.ts'
import type { AgeBand } from './person-facts.ts'
import { isExcluded, isForSame, isLive } from './proposal-states.ts'
import { type LockedNeed, type ProposalRow, saveProposal } from './repository.ts'
import { tellSender } from './tell-sender.ts'
import { reopenDays } from './transitions.ts'

/** Why an answer stands: too long ago, or the search has gone on with somebody else. */
export type UndoRefusal = 'undo-too-late' | 'nothing-to-undo' | 'no-longer-asked' | 'changed-meanwhile'
/** `entry`: what the register says of the practice now, where the answer had closed its entry: that stays, until it says otherwise. */
export type Undone = { entry: 'as-before' | 'stays-closed' }
type Undoing = { need: LockedNeed; proposal: ProposalRow; party: 'practice' | 'coordination' }

/**
 * Takes back what a practice answered: the question is open again, with a new day until which an answer is awaited. A yes gives
 * its places back, and the search goes on. Those who were thanked meanwhile stay thanked: they are asked anew by a person.
 */
export async function undoWithin(tx: Tx, actor: Actor, { need, proposal, party }: Undoing, now: Date): Promise<Result<Undone, UndoRefusal>> {
  if (proposal.answeredAt === null || !['not_possible', 'call_back', 'favourable', 'in_part'].includes(proposal.state)) return refuse('nothing-to-undo')
  if (now.getTime() - proposal.answeredAt.getTime() > reopenDays * 86_400_000) return refuse('undo-too-late')
  if (proposal.state === 'favourable') {
    const moved = await moveNeed(tx, actor, need, { action: 'withdraw_yes', party, proposalId: proposal.id }, now)
    if (!moved.ok) return refuse(moved.code === 'not-possible-now' ? 'no-longer-asked' : moved.code)
    await tellSender(tx, moved.value, now)
  } else if (need.state !== 'searching' || isExcluded(need, proposal) || need.proposals.some((one) => one.id !== proposal.id && isForSame(one, proposal) && isLive(one))) {
    return refuse('no-longer-asked')
  } else if (proposal.state === 'in_part') {
    await tellSender(tx, need, now)
  }
  if (proposal.placesRowId !== null && proposal.practiceId !== null) await giveBackPlaces(tx, { practiceId: proposal.practiceId, rowId: proposal.placesRowId }, { at: now, actorId: actor.userId, capacity: 'system' })
  const open = { state: 'proposed', isAgreed: false, reason: null, answeredAt: null, answeredAs: null, answeredById: null, placesRowId: null, offeredCount: null, offeredAges: new Array<AgeBand>(), answerBy: await answerByOf(tx, need.priority, now) } as const
  const entry = proposal.practiceId !== null && (await staysClosedSince(tx, proposal.practiceId, proposal.answeredAt)) ? 'stays-closed' : 'as-before'
  return (await saveProposal(tx, proposal, open)) ? ok({ entry }) : refuse('changed-meanwhile')
}
