import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { eraseDraft } from './draft-repository.ts'
import type { OlderEnd } from './older-ends.ts'
import { isOfOlderList } from './older-repository.ts'
import { canTakeOlder } from './policy.ts'
import { loadNeedForUpdate } from './repository.ts'

/** Somebody of an older list does not want, or no longer needs, that a doctor be found: nothing of them stays, since they agreed to nothing. */
export async function eraseOlder(actor: Actor, input: { needId: string; end: OlderEnd }, _now: Date): Promise<Result<null, 'not-found' | 'sent-already'>> {
  if (!canTakeOlder(actor) || !isUuid(input.needId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    if (!need || !(await isOfOlderList(tx, need.id))) return refuse('not-found')
    if (need.state !== 'draft') return refuse('sent-already')
    await recordAudit(tx, actor, { event: 'need.older_erased', subjectType: 'need', subjectId: need.id, data: { end: input.end } })
    await eraseDraft(tx, need.id)
    await recordErasure(tx, { kind: 'draft', subjectId: need.id })
    return ok(null)
  })
}
