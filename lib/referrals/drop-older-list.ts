import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { deleteOlderList } from './older-repository.ts'
import { canTakeOlder } from './policy.ts'

/** Gives a list up: nothing of it stays. */
export async function dropOlderList(actor: Actor, input: { listId: string }, _now: Date): Promise<Result<null, 'not-found'>> {
  if (referralMode() !== 'hds' || !canTakeOlder(actor) || !isUuid(input.listId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await deleteOlderList(tx, input.listId))) return refuse('not-found')
    await recordErasure(tx, { kind: 'older-list', subjectId: input.listId })
    await recordAudit(tx, actor, { event: 'older_list.dropped', subjectType: 'older_list', subjectId: input.listId, data: {} })
    return ok(null)
  })
}
