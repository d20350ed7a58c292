import { db } from '#lib/platform/db/client'
import { log } from '#lib/platform/log'
import type { BounceNotice } from './bounce-notice.ts'

/**
 * Writes down that a mail that had left came back. Its number is drawn at random and stands in the mail alone, so that nobody
 * who did not get one can call an address dead. The same notice twice is one.
 */
export async function markBounced(notice: BounceNotice, now: Date): Promise<'marked' | 'known' | 'not-final' | 'unknown'> {
  const where = { messageId: notice.messageId }
  const mail = await db().outboxMail.findUnique({ where, select: { id: true, status: true, bouncedAt: true, template: true } })
  if (mail === null || mail.status !== 'sent' && mail.status !== 'failed') return 'unknown'
  if (!notice.isFinal) return 'not-final'
  if (mail.bouncedAt !== null) return 'known'
  const written = await db().outboxMail.updateMany({ where: { ...where, bouncedAt: null }, data: { status: 'failed', bouncedAt: now, lastError: notice.status } })
  if (written.count === 1) log().warn({ mail: mail.id, template: mail.template, code: notice.status }, 'mail came back')
  return written.count === 1 ? 'marked' : 'known'
}
