import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { eraseDraft } from './draft-repository.ts'
import { loadDraft } from './load-draft.ts'

/** Throws a draft away: nobody was told of it, nobody will be. What has left is followed to its end instead. */
export async function discardDraft(actor: Actor, input: { needId: string }, _now: Date): Promise<Result<null, 'not-found' | 'sent-already'>> {
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, actor, input.needId)
    if (!draft.ok) return draft
    if (draft.value.state !== 'draft') return refuse('sent-already')
    await recordAudit(tx, actor, { event: 'need.discarded', subjectType: 'need', subjectId: draft.value.id, data: {} })
    await eraseDraft(tx, draft.value.id)
    await recordErasure(tx, { kind: 'draft', subjectId: draft.value.id })
    return ok(null)
  })
}
