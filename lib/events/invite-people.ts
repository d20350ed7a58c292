import { randomUUID } from 'node:crypto'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { createActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { mailboxKey } from '#lib/platform/mailbox'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { insertInvitation, lastEnd, listInvitedKeys } from './invitation-repository.ts'
import { canRunEvents } from './policy.ts'
import { holdEvent, isEventContent, loadEventForUpdate } from './session-repository.ts'

/** Days for which an invitation opens where the event has no date yet. */
const openDays = 180

/** Invites these addresses, each once whatever its capitals: one mail to whoever was not invited yet. */
export async function invitePeople(actor: Actor, input: { eventId: string; addresses: readonly string[] }, now: Date): Promise<Result<{ eventId: string; invited: number }, 'not-found'>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  const { eventId } = input
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, eventId))) return refuse('not-found')
    await holdEvent(tx, eventId)
    await loadEventForUpdate(tx, eventId)
    const known = await listInvitedKeys(tx, eventId)
    const expiresAt = (await lastEnd(tx, eventId)) ?? new Date(now.getTime() + openDays * 86_400_000)
    let invited = 0
    for (const email of input.addresses) {
      const personKey = mailboxKey('registration', email)
      if (personKey === null || known.has(personKey)) continue
      known.add(personKey)
      const id = randomUUID()
      const linkId = await createActionLink(tx, { purpose: 'event-invitation', subjectId: id, recipient: email, expiresAt }, now)
      await insertInvitation(tx, { id, eventId, email, personKey, linkId, invitedAt: now })
      await enqueueMail(tx, { template: 'event-invitation', recipient: email, payload: { invitationId: id }, dedupeKey: `event-invitation:${id}` })
      invited += 1
    }
    if (invited > 0) await recordAudit(tx, actor, { event: 'event.people_invited', subjectType: 'event', subjectId: eventId, data: { invited } })
    return ok({ eventId, invited })
  })
}
