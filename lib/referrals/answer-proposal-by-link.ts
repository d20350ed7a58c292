import { answersByEndedDelegation } from '#lib/cartodispo/answers-by-ended-delegation'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { type AnswerOutcome, type AnswerRefusal, answerWithin, type ProposalAnswer } from './answer-within.ts'
import { findNeedOfProposal, loadNeedForUpdate } from './repository.ts'

export type LinkAnswerRefusal = 'link-unknown' | 'link-expired' | 'delegation-ended' | AnswerRefusal

/**
 * The answer of a mail's page, without password: the link speaks for one practice, about one question. It may answer again
 * as long as the question is open, and a second press of the same answer says what the first one did.
 */
export async function answerProposalByLink(_: Actor | null, input: { token: string; answer: ProposalAnswer }, now: Date): Promise<Result<AnswerOutcome, LinkAnswerRefusal>> {
  return transaction(async (tx) => {
    const link = await readActionLink(tx, 'answer-proposal', input.token, now)
    if (!link.ok) return link
    const needId = await findNeedOfProposal(tx, link.value.subjectId)
    const need = needId === null ? null : await loadNeedForUpdate(tx, needId)
    const proposal = need?.proposals.find((one) => one.id === link.value.subjectId)
    if (!need || !proposal) return refuse('link-unknown')
    if (await answersByEndedDelegation(tx, { address: link.value.recipient, practiceId: proposal.practiceId }, now)) return refuse('delegation-ended')
    const actor = linkActor([proposal.practiceId])
    const answered = await answerWithin(tx, actor, { need, proposal, answer: input.answer, capacity: 'delegate', linkId: link.value.id }, now)
    if (answered.ok) await recordAudit(tx, actor, { event: 'proposal.answered', subjectType: 'proposal', subjectId: proposal.id, capacity: 'link', data: { answer: input.answer.answer } })
    return answered
  })
}
