import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { answerByOf } from './due-of-state.ts'
import { isLive, isWaiting } from './proposal-states.ts'
import { type LockedNeed, saveProposal } from './repository.ts'
import { restoreProposal } from './restore-proposal.ts'
import type { NeedAction, NeedState } from './transitions.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

/** What a change of the need means for the practices asked: the yes that holds, the places, the questions that fall away. */
export async function followProposals(tx: Tx, actor: Actor, { before, action, after }: { before: LockedNeed; action: NeedAction; after: LockedNeed }, now: Date): Promise<void> {
  if (action === 'reopen') await restoreProposal(tx, before, after.state, { at: now, actorId: actor.userId })
  const yes = before.proposals.find((one) => one.state === 'favourable')
  if (action === 'agree' && yes) await saveProposal(tx, yes, { state: 'favourable', isAgreed: true })
  // Nobody's time ran out while the search stood still.
  if (action === 'give_information' && after.state === 'searching') {
    const answerBy = await answerByOf(tx, after.priority, now)
    for (const proposal of before.proposals.filter(isWaiting)) await saveProposal(tx, proposal, { state: proposal.state, answerBy })
  }
  // A search that goes on keeps its other questions; one that ends without a doctor keeps none.
  const falling = after.state === 'searching' ? before.proposals.filter((one) => one.state === 'favourable') : endsWithoutDoctor.includes(after.state) ? before.proposals.filter(isLive) : []
  for (const proposal of falling) await withdrawProposal(tx, proposal, { at: now, actorId: actor.userId })
}

// Whoever waits for a place is asked for by nobody meanwhile.
const endsWithoutDoctor: readonly NeedState[] = ['waiting', 'not_found', 'cancelled', 'deceased', 'not_admissible']
