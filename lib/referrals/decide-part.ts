import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { type PartDecision, type PartRefusal, decidePartWithin } from './decide-part-within.ts'
import { partiesOf } from './policy.ts'
import { lockQuestion } from './load-question.ts'
import { actionsOf } from './transitions.ts'

/** The sender, or the coordination, takes a practice's yes for a part of the household, or goes on searching for everybody: what the person wishes. */
export async function decidePart(actor: Actor, input: { proposalId: string; version: number } & PartDecision, now: Date): Promise<Result<{ decision: PartDecision['decision'] }, 'not-found' | PartRefusal>> {
  if (!isUuid(input.proposalId)) return refuse('not-found')
  return transaction(async (tx) => {
    const question = await lockQuestion(tx, input.proposalId)
    const parties = question ? partiesOf(actor, question.need).filter((one) => one !== 'practice') : []
    if (!question || parties.length === 0) return refuse('not-found')
    const { need, proposal } = question
    if (need.version !== input.version) return refuse('changed-meanwhile')
    const party = parties.find((one) => actionsOf(one, need.state, need.kind).includes('accept_part'))
    if (!party) return refuse('not-possible-now')
    return decidePartWithin(tx, actor, { need, proposal, party, asked: input }, now)
  })
}
