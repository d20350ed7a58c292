import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { type AnswerOutcome, type AnswerRefusal, answerWithin, type ProposalAnswer } from './answer-within.ts'
import { answersFor, canRunSearches } from './policy.ts'
import { findNeedOfProposal, loadNeedForUpdate } from './repository.ts'

/** A practice answers from its own space, or the coordination writes down what it said by phone. */
export async function answerProposal(actor: Actor, input: { proposalId: string; answer: ProposalAnswer }, now: Date): Promise<Result<AnswerOutcome, 'not-found' | AnswerRefusal>> {
  if (!isUuid(input.proposalId)) return refuse('not-found')
  return transaction(async (tx) => {
    const needId = await findNeedOfProposal(tx, input.proposalId)
    const need = needId === null ? null : await loadNeedForUpdate(tx, needId)
    const proposal = need?.proposals.find((one) => one.id === input.proposalId)
    if (!need || !proposal) return refuse('not-found')
    const isOwn = answersFor(actor, proposal.practiceId)
    if (!isOwn && !canRunSearches(actor)) return refuse('not-found')
    const capacity = isOwn ? (actor.ownPracticeIds.has(proposal.practiceId) ? 'self' : 'delegate') : 'coordination_phone'
    const answered = await answerWithin(tx, actor, { need, proposal, answer: input.answer, capacity, linkId: null }, now)
    if (answered.ok) await recordAudit(tx, actor, { event: 'proposal.answered', subjectType: 'proposal', subjectId: proposal.id, capacity, data: { answer: input.answer.answer } })
    return answered
  })
}
