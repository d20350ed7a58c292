import { randomInt } from 'node:crypto'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { isHumanPace } from '#lib/platform/human-pace'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { linkActor, type Reader } from '#lib/platform/auth/actor'
import { type Tx, transaction } from '#lib/platform/db/client'
import { readFormProof } from '#lib/platform/form-proof'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { contactNotice } from './notice-text.ts'
import { insertContactMessage, type NewContactMessage } from './repository.ts'

export type ContactToSend = Omit<NewContactMessage, 'reference' | 'noticeVersion'> & { site: string; proof: string; callerKey: string }

/**
 * Keeps what somebody writes to the CPTS, for the coordination to read here. Mails say that there is a message, never what
 * it says. A robot gets the same answer, and nothing is kept.
 */
export async function sendContactMessage(reader: Reader, input: ContactToSend, now: Date): Promise<Result<{ reference: string }, 'too-many' | 'too-quick'>> {
  const { site, proof, callerKey, ...message } = input
  const reference = newReference()
  if (site !== '') return ok({ reference })
  const madeAt = readFormProof('contact', proof)
  if (madeAt === null || !isHumanPace(madeAt, now)) return refuse('too-quick')
  const isAllowed = await isWithinLimit({ form: 'contact-caller', caller: callerKey, max: 5, windowSeconds: 3600 })
    && await isWithinLimit({ form: 'contact-address', caller: message.email === '' ? message.phone : message.email, max: 4, windowSeconds: 86_400 })
  if (!isAllowed) return refuse('too-many')
  return transaction(async (tx) => {
    const messageId = await insertContactMessage(tx, { ...message, reference, noticeVersion: contactNotice.version }, now)
    await recordAudit(tx, reader === 'public' ? linkActor([]) : reader, { event: 'contact.received', subjectType: 'contact_message', subjectId: messageId, capacity: 'public', data: { subject: message.subject } })
    if (message.email !== '') await enqueueMail(tx, { template: 'contact-receipt', recipient: message.email, payload: { messageId } })
    await tellCoordination(tx, messageId, now)
    return ok({ reference })
  })
}

async function tellCoordination(tx: Tx, messageId: string, now: Date): Promise<void> {
  const { timeZone, settings } = await loadInstanceRules(tx)
  const { email } = await tx.instance.findUniqueOrThrow({ where: { id: 1 }, select: { email: true } })
  if (email !== '') await enqueueMail(tx, { template: 'contact-notice', recipient: email, payload: { messageId }, notBeforeAt: nextMailAt(now, timeZone, settings) })
}

// Without the letters and figures that sound or look alike on the telephone.
const alphabet = 'ACDEFHJKLMNPRTUVWXY3479'

function newReference(): string {
  return Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}
