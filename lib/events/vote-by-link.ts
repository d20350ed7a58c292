import { recordAudit } from '#lib/platform/audit/record-audit'
import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadVoterForUpdate, saveVotes } from './date-poll-repository.ts'
import { isDateAnswer } from './date-poll.ts'
import { pollNotice } from './notice-text.ts'
import { answerField } from './questions.ts'

/** Whoever was asked says, for each date, whether it suits; a second time, over the first. */
export async function voteByLink(_: Actor | null, input: { token: string; name: string; answers: Readonly<Record<string, string>> }, now: Date): Promise<Result<null, 'link-unknown' | 'link-expired' | 'too-late' | 'poll-closed' | 'answer-needed'>> {
  return transaction(async (tx) => {
    const link = await readActionLink(tx, 'date-poll', input.token, now)
    if (!link.ok) return link
    const voter = await loadVoterForUpdate(tx, link.value.subjectId)
    if (!voter) return refuse('link-unknown')
    if (voter.closedAt !== null) return refuse('poll-closed')
    if (voter.answersUntil <= now) return refuse('too-late')
    const votes = voter.choiceIds.flatMap((choiceId) => { const answer = input.answers[choiceId]; return isDateAnswer(answer) ? [{ choiceId, answer }] : [] })
    const missing = voter.choiceIds.find((id) => !votes.some((vote) => vote.choiceId === id))
    if (missing !== undefined) return refuse('answer-needed', { field: answerField(missing) })
    await saveVotes(tx, voter.id, { name: input.name, noticeVersion: pollNotice.version }, votes, now)
    await recordAudit(tx, linkActor([]), { event: 'event.poll_answered', subjectType: 'event', subjectId: voter.eventId, capacity: 'link' })
    return ok(null)
  })
}
