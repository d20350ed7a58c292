import { recordAudit } from '#lib/platform/audit/record-audit'
import { useActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { type AnswerOutcome, type AnswerRefusal, answerWithin, type ProposalAnswer } from './answer-within.ts'
import { loadLinkedQuestion } from './load-question.ts'

export type LinkAnswerRefusal = 'link-unknown' | 'link-expired' | 'delegation-ended' | AnswerRefusal

/**
 * The answer of a mail's page, without password: the link speaks for one practice, about one question. It may answer again
 * as long as the question is open, and a second press of the same answer says what the first one did.
 */
export async function answerProposalByLink(_: Actor | null, input: { token: string; answer: ProposalAnswer }, now: Date): Promise<Result<AnswerOutcome, LinkAnswerRefusal>> {
  return transaction(async (tx) => {
    const question = await loadLinkedQuestion(tx, input.token, now)
    if (!question.ok) return question
    const { need, proposal, practiceId, link } = question.value
    const actor = linkActor([practiceId])
    const answered = await answerWithin(tx, actor, { need, proposal, answer: input.answer, capacity: 'delegate', linkId: link.id }, now)
    if (!answered.ok) return answered
    // A link that was used does not expire: its answer can be taken back for as long as any other.
    await useActionLink(tx, link.id, now)
    await recordAudit(tx, actor, { event: 'proposal.answered', subjectType: 'proposal', subjectId: proposal.id, capacity: 'link', data: { answer: input.answer.answer } })
    return answered
  })
}
