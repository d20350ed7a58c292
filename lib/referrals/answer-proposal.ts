import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { type AnswerOutcome, type AnswerRefusal, answerWithin, type ProposalAnswer } from './answer-within.ts'
import { loadQuestion } from './load-question.ts'
import { tellAnsweredFor } from './tell-answered-for.ts'

/** A practice answers from its own space, or the coordination writes down what it said by phone, which the practice is told. */
export async function answerProposal(actor: Actor, input: { proposalId: string; answer: ProposalAnswer }, now: Date): Promise<Result<AnswerOutcome, 'not-found' | AnswerRefusal>> {
  return transaction(async (tx) => {
    const question = await loadQuestion(tx, actor, input.proposalId)
    if (!question.ok) return question
    const { need, proposal, isOwn } = question.value
    const capacity = isOwn ? (proposal.practiceId !== null && actor.ownPracticeIds.has(proposal.practiceId) ? 'self' : 'delegate') : 'coordination_phone'
    const answered = await answerWithin(tx, actor, { need, proposal, answer: input.answer, capacity, linkId: null }, now)
    if (!answered.ok) return answered
    await recordAudit(tx, actor, { event: 'proposal.answered', subjectType: 'proposal', subjectId: proposal.id, capacity, data: { answer: input.answer.answer } })
    if (!isOwn && (answered.value === 'accepted' || answered.value === 'declined')) await tellAnsweredFor(tx, { template: 'proposal-by-phone', proposal }, now)
    return answered
  })
}
