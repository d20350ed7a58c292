import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { loadQuestion } from './load-question.ts'
import { type Undone, undoWithin, type UndoRefusal } from './undo-within.ts'

/** For seven days, a practice takes back what it answered, or the coordination what it wrote down for it; the trace of both stays. */
export async function undoAnswer(actor: Actor, input: { proposalId: string }, now: Date): Promise<Result<Undone, 'not-found' | UndoRefusal>> {
  return transaction(async (tx) => {
    const question = await loadQuestion(tx, actor, input.proposalId)
    if (!question.ok) return question
    const { need, proposal, isOwn } = question.value
    const party = isOwn ? 'practice' : 'coordination'
    const undone = await undoWithin(tx, actor, { need, proposal, party }, now)
    if (undone.ok) await recordAudit(tx, actor, { event: 'proposal.answer_undone', subjectType: 'proposal', subjectId: proposal.id, capacity: party, data: { answer: proposal.state } })
    return undone
  })
}
