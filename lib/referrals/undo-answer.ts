import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { answersFor, canRunSearches } from './policy.ts'
import { findNeedOfProposal, loadNeedForUpdate } from './repository.ts'
import { undoWithin, type UndoRefusal } from './undo-within.ts'

/** For seven days, a practice takes back what it answered, or the coordination what it wrote down for it; the trace of both stays. */
export async function undoAnswer(actor: Actor, input: { proposalId: string }, now: Date): Promise<Result<null, 'not-found' | UndoRefusal>> {
  if (!isUuid(input.proposalId)) return refuse('not-found')
  return transaction(async (tx) => {
    const needId = await findNeedOfProposal(tx, input.proposalId)
    const need = needId === null ? null : await loadNeedForUpdate(tx, needId)
    const proposal = need?.proposals.find((one) => one.id === input.proposalId)
    if (!need || !proposal) return refuse('not-found')
    const isOwn = answersFor(actor, proposal.practiceId)
    if (!isOwn && !canRunSearches(actor)) return refuse('not-found')
    const undone = await undoWithin(tx, actor, { need, proposal, party: isOwn ? 'practice' : 'coordination' }, now)
    if (undone.ok) await recordAudit(tx, actor, { event: 'proposal.answer_undone', subjectType: 'proposal', subjectId: proposal.id, capacity: isOwn ? 'practice' : 'coordination', data: { answer: proposal.state } })
    return undone
  })
}
