import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isOfPart } from './household.ts'
import type { LockedNeed } from './repository.ts'
import { splitWithin } from './split-within.ts'
import { actionsOf, type NeedAction, type Party } from './transitions.ts'

export type PartOfLineRefusal = 'people-unknown' | 'not-of-a-part'

/** The line on which something is written down that is true of these people alone: theirs, apart from now on; the same when it is true of everybody, or nobody was named. */
export async function partOfLine(tx: Tx, actor: Actor, { need, action, party, positions }: { need: LockedNeed; action: NeedAction; party: Party; positions: readonly number[] }, now: Date): Promise<Result<LockedNeed, PartOfLineRefusal>> {
  if (positions.some((position) => !need.people.some((one) => one.position === position))) return refuse('people-unknown')
  if (positions.length === 0 || need.people.every((one) => positions.includes(one.position))) return ok(need)
  if (!isOfPart(action) || !actionsOf(party, need.state, need.kind).includes('split')) return refuse('not-of-a-part')
  return ok((await splitWithin(tx, actor, { need, positions, party, search: 'stays' }, now)).left)
}
