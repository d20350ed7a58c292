import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'

export type MailToSend = {
  template: string
  recipient: string
  /** Opaque ids only: names and tokens are looked up and derived when the mail leaves. */
  payload: Record<string, string | number | readonly string[]>
  notBeforeAt?: Date
  /** The same key twice is one mail. */
  dedupeKey?: string
}

/**
 * Writes a mail in the outbox, in the transaction that decided it: no mail without its reason, no reason without its mail.
 * Returns its id, or null when `dedupeKey` is already there.
 */
export async function enqueueMail(tx: Tx, mail: MailToSend): Promise<string | null> {
  const id = randomUUID()
  const messageId = `<${id}@${new URL(publicUrl()).hostname}>`
  const written = await tx.outboxMail.createMany({
    data: [{
      id,
      template: mail.template,
      recipient: mail.recipient.trim().toLowerCase(),
      payload: mail.payload,
      messageId,
      ...(mail.notBeforeAt ? { notBeforeAt: mail.notBeforeAt } : {}),
      ...(mail.dedupeKey ? { dedupeKey: mail.dedupeKey } : {}),
    }],
    skipDuplicates: true,
  })
  if (written.count === 0) return null
  // Wakes the worker at commit; a worker that was away finds the row at its next round.
  await tx.$executeRaw`SELECT pg_notify('cpts_outbox', '')`
  return id
}
