import { recordAudit } from '#lib/platform/audit/record-audit'
import { createActionLink, linkToken } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { loadSessionForUpdate } from './repository.ts'

/** Hours after a date for which its desk still takes what a tablet had kept. */
const deskHours = 24

/** Opens a desk for one date: a link that reads and marks who comes to it, and nothing else, until the day after. */
export async function openDesk(actor: Actor, input: { id: string }, now: Date): Promise<Result<{ token: string; eventId: string }, 'not-found' | 'session-over'>> {
  if (!canRunEvents(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, input.id, now)
    if (!session) return refuse('not-found')
    const expiresAt = new Date(session.endsAt.getTime() + deskHours * 3_600_000)
    if (session.isCancelled || expiresAt <= now) return refuse('session-over')
    const linkId = await createActionLink(tx, { purpose: 'event-desk', subjectId: session.id, recipient: actor.email ?? '', expiresAt }, now)
    await recordAudit(tx, actor, { event: 'session.desk_opened', subjectType: 'session', subjectId: session.id, data: { linkId } })
    return ok({ token: linkToken('event-desk', linkId), eventId: session.eventId })
  })
}
