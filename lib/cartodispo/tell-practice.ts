import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { createActionLink, type LinkPurpose } from '#lib/platform/auth/action-link'
import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { findMailbox } from './mailbox-repository.ts'

export type PracticeMail = { practiceId: string; template: string; payload: Record<string, string>; dedupeKey: string; link?: { purpose: LinkPurpose; subjectId: string; expiresAt: Date } }

/**
 * Writes to the mailbox that answers for a practice, in working hours, with a link of its own when one is asked for. Returns
 * the link's id; null without one, or when the practice has no mailbox and somebody must call.
 */
export async function tellPractice(tx: Tx, { practiceId, template, payload, dedupeKey, link }: PracticeMail, now: Date): Promise<string | null> {
  const { timeZone, settings } = await loadInstanceRules(tx)
  const recipient = await findMailbox(tx, practiceId, dayAt(now, timeZone))
  if (recipient === '') return null
  const linkId = link ? await createActionLink(tx, { ...link, recipient }, now) : null
  await enqueueMail(tx, { template, recipient, payload: { ...payload, ...(linkId === null ? {} : { linkId }) }, notBeforeAt: nextMailAt(now, timeZone, settings), dedupeKey })
  return linkId
}
