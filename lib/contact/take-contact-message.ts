import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canReadContact } from './policy.ts'
import { loadContactForUpdate, saveContactFollowUp } from './repository.ts'

/** Says that one has read a message, or that one sees to it: whoever comes second is told that somebody does. */
export async function takeContactMessage(actor: Actor, input: { id: string; version: number; as: 'read' | 'mine' }, now: Date): Promise<Result<null, 'not-found' | 'conflict'>> {
  if (!canReadContact(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const message = await loadContactForUpdate(tx, input.id)
    if (!message) return refuse('not-found')
    const isDone = message.readAt !== null && (input.as === 'read' || message.assignedToId === actor.userId)
    if (isDone) return ok(null)
    if (message.version !== input.version) return refuse('conflict')
    const read = message.readAt === null ? { readAt: now, readById: actor.userId } : {}
    await saveContactFollowUp(tx, input.id, { ...read, ...(input.as === 'mine' ? { assignedToId: actor.userId } : {}) })
    await recordAudit(tx, actor, { event: input.as === 'mine' ? 'contact.taken' : 'contact.read', subjectType: 'contact_message', subjectId: input.id })
    return ok(null)
  })
}
