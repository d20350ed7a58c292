import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { continueSearch } from './continue-search.ts'
import { dueOfState } from './due-of-state.ts'
import { fitsPart } from './household.ts'
import { moveNeed, type MoveRefusal } from './move-need.ts'
import { type LockedNeed, type ProposalRow, saveProposal, setDue } from './repository.ts'
import { splitWithin } from './split-within.ts'
import { tellCoordination } from './tell-coordination.ts'
import { tellRecipient } from './tell-recipient.ts'
import { tellSender } from './tell-sender.ts'
import type { Party } from './transitions.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

/** `positions`: who of the household goes to this practice, where its yes leaves that open. */
export type PartDecision = { decision: 'accept' | 'decline'; positions: readonly number[] }
export type PartRefusal = 'not-offered' | 'people-do-not-fit' | MoveRefusal
type Deciding = { need: LockedNeed; proposal: ProposalRow; party: Exclude<Party, 'practice'>; asked: PartDecision }

/** What becomes of a yes for a part of a household, its line locked; the practice, the sender and the coordination are told. */
export async function decidePartWithin(tx: Tx, actor: Actor, deciding: Deciding, now: Date): Promise<Result<{ decision: PartDecision['decision'] }, PartRefusal>> {
  const { need, proposal, party, asked } = deciding
  if (need.state !== 'searching') return refuse('not-possible-now')
  if (proposal.state !== 'in_part' || proposal.offeredCount === null) return refuse('not-offered')
  if (asked.decision === 'accept' && !fitsPart(need.people.filter((one) => asked.positions.includes(one.position)), { count: proposal.offeredCount, ages: proposal.offeredAges })) return refuse('people-do-not-fit')
  const done = await (asked.decision === 'accept' ? accept(tx, actor, deciding, now) : decline(tx, actor, deciding, now))
  if (!done.ok) return done
  if (party !== 'sender') await tellSender(tx, done.value, now)
  if (party !== 'coordination') await tellCoordination(tx, { template: 'household-news', payload: { needId: done.value.id }, dedupeKey: `household-news:${done.value.id}:${done.value.version}` }, now)
  return ok({ decision: asked.decision })
}

/** Those who are taken stay on this line, with the yes; the others go on searching on a line of their own, with the questions and the plan. */
async function accept(tx: Tx, actor: Actor, { need, proposal, party, asked }: Deciding, now: Date): Promise<Result<LockedNeed, MoveRefusal>> {
  const others = need.people.filter((one) => !asked.positions.includes(one.position)).map((one) => one.position)
  const { kept, left } = await splitWithin(tx, actor, { need, positions: others, party, search: { leavesWithout: proposal.id } }, now)
  const moved = await moveNeed(tx, actor, kept, { action: 'accept_part', party, proposalId: proposal.id }, now)
  if (!moved.ok) throw new Error('a line that is locked and searches can be accepted')
  const yes = kept.proposals.find((one) => one.id === proposal.id) ?? proposal
  await saveProposal(tx, yes, { state: 'favourable', isAgreed: true })
  await tellRecipient(tx, proposal, { template: 'part-accepted', payload: { proposalId: proposal.id }, dedupeKey: `part-accepted:${proposal.id}` }, now)
  const due = await dueOfState(tx, left, now)
  if (due) await setDue(tx, left.id, due)
  await continueSearch(tx, actor, left.id, now)
  return moved
}

async function decline(tx: Tx, actor: Actor, { need, proposal, party }: Deciding, now: Date): Promise<Result<LockedNeed, MoveRefusal>> {
  const moved = await moveNeed(tx, actor, need, { action: 'decline_part', party, proposalId: proposal.id }, now)
  if (!moved.ok) return moved
  await withdrawProposal(tx, proposal, { at: now, actorId: actor.userId })
  await continueSearch(tx, actor, need.id, now)
  return moved
}
