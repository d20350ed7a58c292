import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { eraseInvitation, findInvitation } from './invitation-repository.ts'
import { canRunEvents } from './policy.ts'

/** Takes an invitation back: its link opens nothing any more. Whoever registered already stays registered. */
export async function withdrawInvitation(actor: Actor, input: { id: string }, _now: Date): Promise<Result<{ eventId: string }, 'not-found'>> {
  if (!canRunEvents(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const one = await findInvitation(tx, input.id)
    if (!one) return refuse('not-found')
    await eraseInvitation(tx, one.id)
    await recordErasure(tx, { kind: 'invitation', subjectId: one.id })
    await recordAudit(tx, actor, { event: 'event.invitation_withdrawn', subjectType: 'event', subjectId: one.eventId })
    return ok({ eventId: one.eventId })
  })
}
