import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { loadLinkedQuestion } from './load-question.ts'
import { type Undone, undoWithin, type UndoRefusal } from './undo-within.ts'

/** The same from the page of the mail: whoever could answer there takes the answer back there, whoever gave it. */
export async function undoAnswerByLink(_: Actor | null, input: { token: string }, now: Date): Promise<Result<Undone, 'link-unknown' | 'link-expired' | 'delegation-ended' | UndoRefusal>> {
  return transaction(async (tx) => {
    const question = await loadLinkedQuestion(tx, input.token, now)
    if (!question.ok) return question
    const { need, proposal, practiceId } = question.value
    const actor = linkActor([practiceId])
    const undone = await undoWithin(tx, actor, { need, proposal, party: 'practice' }, now)
    if (undone.ok) await recordAudit(tx, actor, { event: 'proposal.answer_undone', subjectType: 'proposal', subjectId: proposal.id, capacity: 'link', data: { answer: proposal.state } })
    return undone
  })
}
