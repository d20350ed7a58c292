import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import type { ContactReplyMeans } from '#lib/platform/db/generated/enums'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canReadContact } from './policy.ts'
import { type ContactFollowUp, listContactHolders, loadContactForUpdate, saveContactFollowUp } from './repository.ts'

export type ContactUpdate = {
  id: string; version: number; assignedToId: string | null; privateNote: string; replyMeans: ContactReplyMeans | null; replyNote: string; state: 'open' | 'closed'
}

/** Notes who sees to a message, what was answered and how, and whether something is left to do. */
export async function updateContactMessage(actor: Actor, input: ContactUpdate, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'holder-unknown'>> {
  if (!canReadContact(actor) || !isUuid(input.id)) return refuse('not-found')
  const { id, version, state, ...wanted } = input
  return transaction(async (tx) => {
    const stored = await loadContactForUpdate(tx, id)
    if (!stored) return refuse('not-found')
    const isNewHolder = wanted.assignedToId !== null && wanted.assignedToId !== stored.assignedToId
    const { timeZone } = await loadInstanceRules(tx)
    if (isNewHolder && !(await listContactHolders(tx, dayAt(now, timeZone))).some((one) => one.id === wanted.assignedToId)) return refuse('holder-unknown')
    const change: Partial<ContactFollowUp> = {
      ...wanted,
      ...(stored.readAt === null ? { readAt: now, readById: actor.userId } : {}),
      ...(wanted.replyMeans === stored.replyMeans ? {} : { repliedAt: wanted.replyMeans === null ? null : now }),
      ...((stored.closedAt !== null) === (state === 'closed') ? {} : { closedAt: state === 'closed' ? now : null, closedById: state === 'closed' ? actor.userId : null }),
    }
    const changed = (Object.keys(change) as (keyof ContactFollowUp)[]).filter((field) => change[field] !== stored[field])
    if (changed.length === 0) return ok(null)
    if (stored.version !== version) return refuse('conflict')
    await saveContactFollowUp(tx, id, change)
    await recordAudit(tx, actor, { event: 'contact.followed_up', subjectType: 'contact_message', subjectId: id, data: { fields: changed } })
    return ok(null)
  })
}
