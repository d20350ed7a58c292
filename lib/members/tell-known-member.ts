import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'

/** Part of an application by somebody known here: the mailbox that we know is told, whichever was typed. */
export async function tellKnownMember(tx: Tx, actor: Actor, known: { id: string; email: string }): Promise<void> {
  await recordAudit(tx, actor, { event: 'membership.applied_again', subjectType: 'member', subjectId: known.id, capacity: 'public' })
  await enqueueMail(tx, { template: 'membership-known', recipient: known.email, payload: { memberId: known.id } })
}
