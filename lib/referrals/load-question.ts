import { answersByEndedDelegation } from '#lib/cartodispo/answers-by-ended-delegation'
import { type OpenedLink, readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { answersProposal, canRunSearches } from './policy.ts'
import { findNeedOfProposal, loadNeedForUpdate, type LockedNeed, type ProposalRow } from './repository.ts'

/** A question put to a practice, with the need that it is about, locked. */
export type Question = { need: LockedNeed; proposal: ProposalRow }

/** The question for whoever may speak for its practice: the practice itself (`isOwn`), or the coordination, which writes down what it said. */
export async function loadQuestion(tx: Tx, actor: Actor, proposalId: string): Promise<Result<Question & { isOwn: boolean }, 'not-found'>> {
  const question = isUuid(proposalId) ? await lockQuestion(tx, proposalId) : null
  if (!question) return refuse('not-found')
  const isOwn = answersProposal(actor, question.proposal)
  return isOwn || canRunSearches(actor) ? ok({ ...question, isOwn }) : refuse('not-found')
}

/** The question that a mail's link stands for, as long as whoever got the mail speaks for the practice. */
export async function loadLinkedQuestion(tx: Tx, token: string, now: Date): Promise<Result<Question & { practiceId: string; link: OpenedLink }, 'link-unknown' | 'link-expired' | 'delegation-ended'>> {
  const link = await readActionLink(tx, 'answer-proposal', token, now)
  if (!link.ok) return link
  const question = await lockQuestion(tx, link.value.subjectId)
  const practiceId = question?.proposal.practiceId
  if (!question || !practiceId) return refuse('link-unknown')
  if (await answersByEndedDelegation(tx, { address: link.value.recipient, practiceId }, now)) return refuse('delegation-ended')
  return ok({ ...question, practiceId, link: link.value })
}

/** A household that is split meanwhile takes its questions along to another line, which is then locked in turn. */
export async function lockQuestion(tx: Tx, proposalId: string): Promise<Question | null> {
  for (let tries = 0; tries < 3; tries += 1) {
    const needId = await findNeedOfProposal(tx, proposalId)
    const need = needId === null ? null : await loadNeedForUpdate(tx, needId)
    if (!need) return null
    const proposal = need.proposals.find((one) => one.id === proposalId)
    if (proposal) return { need, proposal }
  }
  return null
}
