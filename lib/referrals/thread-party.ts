import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { Audience, Side } from './message-repository.ts'
import { canReadIdentity, canRunSearches, type NeedRef, partiesOf } from './policy.ts'
import type { NeedState } from './transitions.ts'

export type ThreadRefusal = 'not-found' | 'second-factor-needed'
/** What the right to read and to write hangs on: as for identities, since what is written is about people. */
export type ThreadRef = Omit<NeedRef, 'askedPracticeIds'> & { state: NeedState }

/**
 * On which side somebody reads and writes about an adressage: the parties among themselves, or the coordination for itself. In
 * the minimal mode nobody; behind the second factor; never before it is sent.
 */
export function threadSide(actor: Actor, need: ThreadRef, audience: Audience): Result<Side, ThreadRefusal> {
  const mayRead = canReadIdentity(actor, { ...need, agreedPracticeId: need.chosenPracticeId, agreedOrganisationId: need.chosenOrganisationId })
  if (referralMode() !== 'hds' || need.state === 'draft' || !mayRead || (audience === 'coordination' && !canRunSearches(actor))) return refuse('not-found')
  const side = partiesOf(actor, { ...need, askedPracticeIds: [] }).find((one) => one !== 'person')
  if (!side) return refuse('not-found')
  return hasPassedSecondFactor(actor) ? ok(side) : refuse('second-factor-needed')
}
